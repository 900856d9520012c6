/**
 * Interventions on genes of simulated cells.
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

/** An exchange of genes. */
interface Exchange {
  readonly part: string;
  readonly done: string;
  readonly relevant: boolean;
  /**
   * Whether a gene is changed, by the type that it marks, the type of the cell and the type of the
   * donor.
   */
  changes(marked: number | undefined, own: number, other: number): boolean;
  /**
   * True where genes are drawn from their distribution given the cell's type and size.
   *
   * Absent: they are taken from a cell of another type.
   */
  readonly conditional?: boolean;
}

const TAKEN = "taken from a cell of another type";
const DRAWN = "drawn anew given the cell's type and size";

const exchanges: readonly Exchange[] = [
  {
    part: "marker genes of the two types",
    done: TAKEN,
    relevant: true,
    changes: (marked, own, other) => marked === own || marked === other,
  },
  {
    part: "marker genes of the type",
    done: TAKEN,
    relevant: true,
    changes: (marked, own) => marked === own,
  },
  {
    part: "marker genes of the type",
    done: DRAWN,
    relevant: true,
    changes: (marked, own) => marked === own,
    conditional: true,
  },
  {
    part: "marker genes of other types",
    done: DRAWN,
    relevant: false,
    changes: (marked, own) => marked !== undefined && marked !== own,
    conditional: true,
  },
  {
    part: "genes that mark no type",
    done: TAKEN,
    relevant: false,
    changes: (marked) => marked === undefined,
  },
];

/**
 * Interventions on cells, with their effect on the rule ({@linkcode cellEvidence} at each cell's
 * own size and total).
 *
 * - Genes are taken from a cell of another type, as they are after normalisation; or drawn from
 *   their known distribution given type and size, under which all genes are independent.
 * - Marker genes of both types taken: the rule's type becomes that of the other cell.
 * - Marker genes of the cell's own type taken: nothing is left to decide by, and no class is given.
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
  const before = evidenceFor(distribution, columns, cells, inputs.data);
  return exchanges.map(({ part, done, relevant, changes, conditional }) => {
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
      const donor = others[stream.integer(others.length)]!;
      const other = cells[donor]!.label;
      columns.forEach((column, gene) => {
        if (!changes(typeMarkedBy(gene), cell.label, other)) return;
        data[i * genes + column] = conditional
          ? Math.log1p(
            DEPTH / cell.total *
              drawCount(
                meanCount(distribution, gene, cell.label, cell.size),
                stream,
              ),
          )
          : rowAt(inputs, donor)[column]!;
      });
    }
    const after = evidenceFor(distribution, columns, cells, data);
    const best = after.map((evidence) =>
      evidence.indexOf(Math.max(...evidence))
    );
    const nothingLeft = relevant && !conditional && part.endsWith("the type");
    return {
      part,
      done,
      relevant,
      before: { inputs, labels },
      after: { shape: inputs.shape, data },
      ...(!nothingLeft && { labels: Int32Array.from(best) }),
      rule: {
        before: ofLabels(before, labels),
        after: ofLabels(after, labels),
      },
    };
  });
}

/** Evidence for every type, of each row of values. */
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

function ofLabels(
  evidence: readonly Float64Array[],
  labels: Int32Array,
): Float64Array {
  return Float64Array.from(evidence, (row, i) => row[labels[i]!]!);
}
