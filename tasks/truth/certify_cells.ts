/**
 * Certificates of the wired networks of cells_sim.
 *
 * @module
 */
import { classify } from "../../core/rows/classify.ts";
import { cellsSim } from "../../datasets/cells_sim.ts";
import {
  CELL_TYPES,
  cellDistribution,
  typeMarkedBy,
} from "../../datasets/generators/cell_distribution.ts";
import { f1Score } from "../../models/training/f1_score.ts";
import type { Certificate } from "./certificate.ts";
import { cellInterventions } from "./cell_interventions.ts";
import { cellNetwork, WIDTHS } from "../parts/cell_network.ts";
import { certifyObjects } from "./certify_objects.ts";

/** A {@linkcode Certificate} of a wired network, with bounds that follow from its weights. */
export interface CellCertificate extends Certificate {
  /** Number of genes. */
  readonly genes: number;
  /** Bytes of the first kernel. */
  readonly kernelBytes: number;
  /**
   * Upper bounds, from the weights, of |change of a type's logit| per unit of change of one gene.
   */
  readonly influence: {
    /** The smallest bound of a marker gene on the logit of its type. */
    readonly markers: number;
    /**
     * The largest bound of any other gene on any logit, or of a marker gene on the logits of other
     * types.
     */
    readonly others: number;
  };
}

/** Number of cells that are changed: those that are explained. */
const ROWS = 64;

/**
 * The certificate of the wired network of `genes` genes, at 64 cells.
 *
 * Cost: 64 rows, and two per intervention and cell.
 *
 * @example
 * ```ts
 * import { selectBackend } from "../../models/backends.ts";
 * import { certifyCells } from "./certify_cells.ts";
 * import assert from "node:assert/strict";
 * await selectBackend("wasm");
 * const { influence, parts } = await certifyCells(300, 200);
 * assert.ok(influence.others < 0.02 * influence.markers);
 * assert.ok(parts!.every(({ verdict }) => verdict === "confirmed"));
 * ```
 *
 * @param first Number of the first cell.
 */
export async function certifyCells(
  genes: number,
  first: number,
): Promise<CellCertificate> {
  const { seed } = cellsSim.defaults;
  const columns = cellsSim.columnsOf(genes, seed);
  const { model, weights, influence } = await cellNetwork(
    cellDistribution(genes),
    columns,
  );
  const rows = Int32Array.from({ length: ROWS }, (_, i) => first + i);
  const parts = cellInterventions({ genes, seed }, rows);
  const { inputs, labels } = parts[0]!.before;
  const predicted = await classify(model, inputs);
  let [markers, others] = [Infinity, 0];
  columns.forEach((column, gene) => {
    for (let type = 0; type < CELL_TYPES; type++) {
      const bound = influence[column * CELL_TYPES + type]!;
      if (typeMarkedBy(gene) === type) markers = Math.min(markers, bound);
      else others = Math.max(others, bound);
    }
  });
  return {
    task: "cells_sim",
    command: "deno task train cells_sim",
    weights,
    genes,
    kernelBytes: genes * WIDTHS[0] * 4,
    test: {
      rows: ROWS,
      f1: f1Score(predicted, labels, CELL_TYPES),
      accuracy: predicted.filter((type, i) => type === labels[i]).length / ROWS,
    },
    influence: { markers, others },
    parts: await certifyObjects(model, parts),
  };
}
