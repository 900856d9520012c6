/**
 * cells_sim: the type of a simulated cell.
 *
 * @module
 */
import { classify } from "../core/rows/classify.ts";
import type { Problem } from "../core/contracts/task.ts";
import { sliceRows } from "../core/contracts/nd_array.ts";
import { cellsSim as dataset } from "../datasets/cells_sim.ts";
import {
  CELL_TYPES,
  cellDistribution,
} from "../datasets/generators/cell_distribution.ts";
import { mlp } from "../models/architectures/mlp.ts";
import type { CertifiedTask } from "./truth/certified.ts";
import { cellInterventions } from "./truth/cell_interventions.ts";
import { cellNetwork, WIDTHS } from "./parts/cell_network.ts";
import { cellRelevance } from "./parts/cell_relevance.ts";
import { certifyCells } from "./truth/certify_cells.ts";
import { metricsWithTruth } from "./parts/metrics.ts";
import { realTask } from "./parts/real_task.ts";
import {
  boxOf,
  type TrainedTask,
  type VariantTask,
} from "./training/trained_task.ts";

/** Options of {@linkcode cellsSim}. */
export type CellsSimTaskOptions = {
  /**
   * Number of cells explained.
   * @default 100
   */
  readonly instances: number;
  /**
   * Number of genes.
   *
   * 2,000: a trained network. Any other number: a network that is wired to the distribution;
   * certified at 27,000.
   * @default 2000
   */
  readonly genes: number;
};

/** Number of genes of the trained network, and of the wired network that is certified. */
const TRAINED = 2000;
const CERTIFIED = 27_000;

/**
 * Background cells: the first of the {@linkcode BOX} cells whose range is the box; explained are
 * later ones.
 */
const BACKGROUND = 100;
const BOX = 200;

const { rows, seed } = dataset.defaults;

const trained: TrainedTask = realTask({
  dataset,
  id: "cells_sim/trained",
  summary: dataset.summary,
  metrics: metricsWithTruth,
  recipe: {
    network: () =>
      mlp({ inputs: TRAINED, hidden: WIDTHS, outputs: CELL_TYPES, seed: 0 }),
    // Cells are few for so many genes: without decay the network relies on irrelevant ones.
    training: { epochs: 8, weightDecay: 5 },
    shares: [0.8, 0.1, 0.1],
  },
  baseline: "zeros",
  truth: (_, rows) => ({
    relevance: cellRelevance({ genes: TRAINED, seed }, rows),
  }),
  interventions: (split) =>
    cellInterventions({ genes: TRAINED, seed }, split!.test),
});

/**
 * A network genes-250-50-8 over log(1 + normalised counts), explained at cells that it classifies
 * correctly; the target is the type.
 *
 * - Baseline: no gene is active.
 * - Ground truth: graded relevance by intervention on the rule, which is the exact distribution.
 *   For a marker gene of the type it is the mean |change of log P(counts | type) − log P(counts |
 *   no type)| when its count is redrawn; for all other genes it is 0.
 * - 2,000 genes: the network has learned from 3,200 cells and is shipped.
 * - Any other number: the network is wired to the distribution, with noise on every weight
 *   ({@linkcode cellNetwork}). Nothing is shipped: the weights follow from the number (27 MB at
 *   27,000 genes, held three times while loading).
 * - Certificates exchange marker genes and other genes, also by draws from their distribution given
 *   type and size.
 *
 * @throws {RangeError} when too few cells are classified correctly.
 *
 * @example
 * ```ts
 * import { selectBackend } from "../models/backends.ts";
 * import { cellsSim } from "./cells_sim.ts";
 * import assert from "node:assert/strict";
 * await selectBackend("wasm");
 * const { batch } = await cellsSim.load({ instances: 2, genes: 500 }, () => Promise.reject());
 * assert.equal(batch.truth!.relevance!.data.filter((grade) => grade > 0).length, 2 * 20);
 * ```
 */
export const cellsSim:
  & CertifiedTask<CellsSimTaskOptions>
  & VariantTask<CellsSimTaskOptions> = {
    id: "cells_sim",
    version: 1,
    summary: "Which of eight types a simulated cell is of, from 2,000 genes.",
    references: dataset.references,
    dataset: dataset.id,
    defaults: { instances: 100, genes: TRAINED },
    limits: {
      instances: { min: 1, integer: true },
      genes: { min: 160, max: 2 ** 16, integer: true },
    },
    metrics: metricsWithTruth,
    variants: [trained],
    load: ({ instances, genes }, read) =>
      genes === TRAINED
        ? trained.load({ instances, head: "logit" }, read)
        : load(instances, genes),
    certify: () => certifyCells(CERTIFIED, BOX),
  };

async function load(instances: number, genes: number): Promise<Problem> {
  const options = { genes, seed };
  const { model, weights } = await cellNetwork(
    cellDistribution(genes),
    dataset.columnsOf(genes, seed),
  );
  const chosen: number[] = [];
  // Two at a time, since a backend may multiply a single row in another way.
  for (let row = BOX; chosen.length < instances && row < BOX + rows; row += 2) {
    const pair = Int32Array.of(row, row + 1);
    const { inputs, labels } = dataset.draw(options, pair);
    const predicted = await classify(model, inputs);
    chosen.push(...pair.filter((_, i) => predicted[i] === labels[i]));
  }
  if (chosen.length < instances) {
    throw new RangeError(
      `Cannot load cells_sim: it has ${chosen.length} instances to explain, current value is ${instances}`,
    );
  }
  const explained = Int32Array.from(chosen.slice(0, instances));
  const { inputs, labels } = dataset.draw(options, explained);
  const boxRows = dataset.draw(
    options,
    Int32Array.from({ length: BOX }, (_, row) => row),
  ).inputs;
  return {
    model,
    weights,
    batch: {
      inputs,
      targets: labels,
      instances: Int32Array.from(explained.keys()),
      truth: { relevance: cellRelevance(options, explained) },
    },
    background: sliceRows(boxRows, 0, BACKGROUND),
    baseline: new Float32Array(genes),
    box: boxOf(boxRows),
  };
}
