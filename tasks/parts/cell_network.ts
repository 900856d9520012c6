/**
 * Wired networks for cells_sim.
 *
 * @module
 */
import type { Model } from "../../core/contracts/model.ts";
import { rng } from "../../core/rows/rng.ts";
import { eachCount } from "../../datasets/generators/cell_evidence.ts";
import {
  CELL_TYPES,
  type CellDistribution,
  DEPTH,
  MARKERS,
  meanCount,
} from "../../datasets/generators/cell_distribution.ts";
import { wired, type WiredLayer } from "../../models/architectures/wired.ts";
import { tfjsModel } from "../../models/tfjs_model.ts";

/** Units of the hidden layers. */
export const WIDTHS = [250, 50] as const;

/** Units of the first layer per type, each of which reads an equal share of its marker genes. */
const GROUPS = 5;
const MEMBERS = MARKERS / GROUPS;

/** Standard deviation that the noise weights add to each unit, for inputs of variance 1. */
const NOISE = 1e-3;

/** A network that classifies cells, up to the effect of its noise weights. */
export interface CellNetwork {
  /** The network, genes in stored order, read as logits. */
  readonly model: Model;
  /** sha256 of its weights. */
  readonly weights: string;
  /**
   * Per stored gene and type, `[genes, types]`: an upper bound of |change of the type's logit| /
   * |change of the gene|, everywhere.
   */
  readonly influence: Float64Array;
}

/**
 * A network genes-250-50-8 that is wired to linear discriminants of each type's marker genes, with
 * a noise weight added to every weight of every kernel.
 *
 * - Discriminant of a gene: (m₁ − m₀) / v · (x − (m₀ + m₁) / 2), where its normalised value has
 *   means m₀ in other cells and m₁ in cells of the type, and mean variance v (size 1).
 * - First layer: each unit sums four genes, cut off at three standard deviations below the mean in
 *   cells of the type. Second layer: a unit sums five of these. The logit of the type is that unit.
 * - Noise is uniform, as in scale_ladder.
 * - Weights follow from the distribution alone.
 * - A backend must have been selected.
 * - Memory: 1,000 bytes per gene, held three times while the weights are passed on.
 *
 * @param columns The column at which each gene of the distribution is stored.
 *
 * @example
 * ```ts
 * import { cellsSim } from "../../datasets/cells_sim.ts";
 * import { cellDistribution } from "../../datasets/generators/cell_distribution.ts";
 * import { selectBackend } from "../../models/backends.ts";
 * import { cellNetwork } from "./cell_network.ts";
 * import assert from "node:assert/strict";
 * await selectBackend("wasm");
 * const { model } = await cellNetwork(cellDistribution(300), cellsSim.columnsOf(300, 0));
 * assert.deepEqual([model.inputShape, model.outputs], [[300], 8]);
 * ```
 */
export async function cellNetwork(
  distribution: CellDistribution,
  columns: Int32Array,
): Promise<CellNetwork> {
  const widths = [...WIDTHS, CELL_TYPES];
  const layers = widths.map((units, depth): WiredLayer => {
    const before = depth === 0 ? distribution.genes : widths[depth - 1]!;
    const { uniform } = rng("cells_sim", distribution.genes, "noise", depth);
    const width = 2 * NOISE * Math.sqrt(3 / before);
    return {
      kernel: Float32Array.from(
        { length: before * units },
        () => width * (uniform() - 0.5),
      ),
      bias: new Float32Array(units),
    };
  });
  const [first, second, third] = layers;
  for (let type = 0; type < CELL_TYPES; type++) {
    for (let group = 0; group < GROUPS; group++) {
      const unit = type * GROUPS + group;
      let [start, distance] = [0, 0];
      for (let k = 0; k < MEMBERS; k++) {
        const gene = type * MARKERS + group * MEMBERS + k;
        const { weight, middle, apart } = discriminant(
          distribution,
          gene,
          type,
        );
        first!.kernel[columns[gene]! * WIDTHS[0] + unit]! += weight;
        start -= weight * middle;
        distance += weight * apart;
      }
      // In cells of the type the sum has mean distance / 2 and variance distance.
      first!.bias[unit] = start +
        Math.max(0, 3 * Math.sqrt(distance) - distance / 2);
      second!.kernel[unit * WIDTHS[1] + type]! += 1;
    }
    third!.kernel[type * CELL_TYPES + type]! += 1;
  }
  const { network, sha256 } = await wired(distribution.genes, layers);
  const influence = layers.reduceRight<Float64Array>(
    (after, { kernel, bias }) => through(kernel, bias.length, after),
    Float64Array.from(
      { length: CELL_TYPES ** 2 },
      (_, at) => Number(at % (CELL_TYPES + 1) === 0),
    ),
  );
  return { model: tfjsModel(network, "logit"), weights: sha256, influence };
}

/**
 * Fisher's discriminant of one gene: its weight, the midpoint of both means, and their distance.
 */
function discriminant(
  distribution: CellDistribution,
  gene: number,
  type: number,
): {
  readonly weight: number;
  readonly middle: number;
  readonly apart: number;
} {
  const [low, high] = [(type + 1) % CELL_TYPES, type].map((of) => {
    let [mean, squares] = [0, 0];
    eachCount(meanCount(distribution, gene, of, 1), (count, probability) => {
      const value = Math.log1p(DEPTH * count / distribution.total);
      mean += probability * value;
      squares += probability * value ** 2;
    });
    return { mean, variance: squares - mean ** 2 };
  });
  const apart = high!.mean - low!.mean;
  return {
    weight: 2 * apart / (low!.variance + high!.variance),
    middle: (low!.mean + high!.mean) / 2,
    apart,
  };
}

/** Σ |weight| · bound of the unit that it leads to, per input of a layer and type. */
function through(
  kernel: Float32Array,
  units: number,
  after: Float64Array,
): Float64Array {
  const inputs = kernel.length / units;
  const bounds = new Float64Array(inputs * CELL_TYPES);
  for (let i = 0; i < inputs; i++) {
    for (let unit = 0; unit < units; unit++) {
      const weight = Math.abs(kernel[i * units + unit]!);
      for (let type = 0; type < CELL_TYPES; type++) {
        bounds[i * CELL_TYPES + type]! += weight *
          after[unit * CELL_TYPES + type]!;
      }
    }
  }
  return bounds;
}
