/**
 * Cells with some of their genes changed.
 *
 * @module
 */
import { rowAt } from "../../core/contracts/nd_array.ts";
import { rng } from "../../core/rows/rng.ts";
import { cellsSim, type CellsSimOptions } from "../../datasets/cells_sim.ts";
import { cellEvidence } from "../../datasets/generators/cell_evidence.ts";
import {
  type Cell,
  type CellDistribution,
  cellDistribution,
  DEPTH,
  drawCell,
  drawCount,
  meanCount,
  typeMarkedBy,
} from "../../datasets/generators/cell_distribution.ts";
import type { Intervention } from "./intervention.ts";

/** Who gives its genes to a cell, and which genes. */
interface Exchange {
  readonly part: string;
  readonly done: string;
  readonly relevant: boolean;
  /** Whether the gene is changed; of a cell and of the type of the giver. */
  chosen(marked: number | undefined, own: number, other: number): boolean;
  /**
   * The gene is drawn anew from its distribution given the cell's own type and size, instead of
   * being taken from a cell of another type.
   */
  readonly given?: boolean;
}

const taken = "taken from a cell of another type";
const drawn = "drawn anew given the cell's type and size";

const exchanges: readonly Exchange[] = [
  {
    part: "marker genes of the two types",
    done: taken,
    relevant: true,
    chosen: (marked, own, other) => marked === own || marked === other,
  },
  {
    part: "marker genes of the type",
    done: taken,
    relevant: true,
    chosen: (marked, own) => marked === own,
  },
  {
    part: "marker genes of the type",
    done: drawn,
    relevant: true,
    chosen: (marked, own) => marked === own,
    given: true,
  },
  {
    part: "marker genes of other types",
    done: drawn,
    relevant: false,
    chosen: (marked, own) => marked !== undefined && marked !== own,
    given: true,
  },
  {
    part: "genes that mark no type",
    done: taken,
    relevant: false,
    chosen: (marked) => marked === undefined,
  },
];

/**
 * Changes of cells, with what they do to the rule ({@linkcode cellEvidence}, at each cell's own
 * size and total): genes taken from a cell of another type, as they are after normalisation, or
 * drawn anew from the distribution that is known given type and size, under which all genes are
 * independent.
 *
 * Where the marker genes of both types come from the other cell, the rule's type is the other's;
 * where only those of the cell's own type do, none is left to decide and no class is given.
 *
 * @param rows Numbers of the cells.
 *
 * @example
 * ```ts
 * import { cellInterventions } from "./cell_interventions.ts";
 * import assert from "node:assert/strict";
 * const [both, own] = cellInterventions({ genes: 200, seed: 0 }, Int32Array.of(0, 1, 2, 3, 4, 5));
 * assert.notDeepEqual(both!.labels, both!.before.labels);
 * assert.equal(own!.labels, undefined);
 * ```
 */
export function cellInterventions(
  options: Omit<CellsSimOptions, "rows">,
  rows: Int32Array,
): Intervention[] {
  const { genes, seed } = options;
  const distribution = cellDistribution(genes);
  const columns = cellsSim.columnsOf(genes, seed);
  const cells = Array.from(rows, (row) => drawCell(distribution, seed, row));
  const { inputs, labels } = cellsSim.draw(options, rows);
  const own = evidenceFor(distribution, columns, cells, inputs.data);
  return exchanges.map(({ part, done, relevant, chosen, given }) => {
    const data = inputs.data.slice();
    for (const [i, cell] of cells.entries()) {
      const stream = rng(
        "cells_sim",
        genes,
        "certificate",
        part,
        done,
        rows[i]!,
      );
      const others = cells.flatMap(({ label }, k) =>
        label === cell.label ? [] : [k]
      );
      const giver = others[stream.integer(others.length)]!;
      const other = cells[giver]!.label;
      columns.forEach((column, gene) => {
        if (!chosen(typeMarkedBy(gene), cell.label, other)) return;
        data[i * genes + column] = given
          ? Math.log1p(
            DEPTH / cell.total *
              drawCount(
                meanCount(distribution, gene, cell.label, cell.size),
                stream,
              ),
          )
          : rowAt(inputs, giver)[column]!;
      });
    }
    const after = evidenceFor(distribution, columns, cells, data);
    const best = after.map((evidence) =>
      evidence.indexOf(Math.max(...evidence))
    );
    const nothingLeft = relevant && !given && part.endsWith("the type");
    return {
      part,
      done,
      relevant,
      before: { inputs, labels },
      after: { shape: inputs.shape, data },
      ...(!nothingLeft && { labels: Int32Array.from(best) }),
      rule: { before: of(own, labels), after: of(after, labels) },
    };
  });
}

/** Evidence for every type of each row, whose values belong to these cells. */
function evidenceFor(
  distribution: CellDistribution,
  columns: Int32Array,
  cells: readonly Cell[],
  data: Float32Array,
): Float64Array[] {
  return cells.map(({ size, total }, i) => {
    const counts = Float64Array.from(
      columns,
      (column) =>
        Math.expm1(data[i * columns.length + column]!) * total / DEPTH,
    );
    return cellEvidence(distribution, counts, size);
  });
}

function of(
  evidence: readonly Float64Array[],
  labels: Int32Array,
): Float64Array {
  return Float64Array.from(evidence, (row, i) => row[labels[i]!]!);
}
