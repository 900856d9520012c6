/**
 * Whether units without effect get attributions.
 *
 * @module
 */
import type { Metric } from "../../core/contracts/metric.ts";
import { rowAt, rowSize } from "../../core/contracts/nd_array.ts";
import { pointNear } from "../../core/rows/point_near.ts";
import { ask } from "../../core/rows/query.ts";
import { targetOutputs } from "../../core/rows/target_outputs.ts";
import { unitCount } from "../../core/rows/units.ts";
import { unitScores } from "../parts/unit_scores.ts";

/** Options of {@linkcode dummy}. */
export type DummyOptions = {
  /**
   * Random points at which every unit's effect is measured.
   *
   * @default 8
   */
  readonly draws: number;
};

/**
 * Share of the attribution magnitude on units without effect: replacing them changes the target's
 * output at none of `draws` random points.
 *
 * - Range: [0, 1], lower is better. 0 satisfies the axiom.
 * - Points and replacements are uniform in the box and the same for all instances, from
 *   `context.rng("dummy", …, draw)`.
 * - Any change of the output, however small, is an effect, so an effect seen is certain. One not
 *   seen is absent or lies where no point was drawn: more draws only remove units.
 * - An input that never varies in the box has no effect.
 * - NaN: where every unit has an effect, as in most trained networks on inputs that vary, and where
 *   all attributions are 0.
 * - Cost: draws · (1 + units) rows per distinct target, whatever the number of instances.
 *
 * @throws {RangeError} when attributions are not of the inputs' shape.
 *
 * @example
 * ```ts
 * import { dummy } from "./dummy.ts";
 * import { linearModel } from "../../core/testing/linear_model.ts";
 * import { scene } from "../../core/testing/scene.ts";
 * import assert from "node:assert/strict";
 * const { subject, context } = scene({
 *   model: linearModel([2, 0]),
 *   inputs: [[1, 1]],
 *   attributions: [[3, -1]],
 * });
 * assert.deepEqual([...await dummy.score(subject, dummy.defaults, context)], [
 *   0.25,
 * ]);
 * ```
 */
export const dummy: Metric<DummyOptions> = {
  id: "dummy",
  version: 1,
  summary:
    "Share of the attribution magnitude on units that have no effect on the output.",
  references: [
    "Sundararajan, Taly, Yan (2017), Axiomatic attribution for deep networks, arXiv:1703.01365",
    "Friedman (2004), Paths and consistency in additive cost sharing, doi:10.1007/s001820400173",
  ],
  defaults: { draws: 8 },
  limits: { draws: { min: 1, max: 10000, integer: true } },
  category: "axiomatic",
  better: "lower",
  range: [0, 1],
  needs: [],
  async score({ model, batch, explanation }, { draws }, context) {
    const size = rowSize(batch.inputs);
    const { units } = context;
    const count = unitCount(units);
    const scores = unitScores(explanation.attributions, batch.inputs, context);
    const { lower } = context.box;
    const randomPoints = (part: string) => {
      const data = new Float32Array(draws * size);
      for (let draw = 0; draw < draws; draw++) {
        const { uniform } = context.rng("dummy", part, draw);
        const places = Float64Array.from({ length: size }, uniform);
        const point = data.subarray(draw * size, (draw + 1) * size);
        pointNear(lower, 1, context.box, places, point);
      }
      return { shape: [draws, ...model.inputShape], data };
    };
    const [rows, sources] = [
      randomPoints("places"),
      randomPoints("replacements"),
    ];
    const each = { length: draws * count };
    const row = Int32Array.from(each, (_, i) => Math.floor(i / count));
    const unit = Int32Array.from(each, (_, i) => i % count);
    const effectlessByTarget = new Map<number, Uint8Array>();
    for (const target of new Set(batch.targets)) {
      const targets = new Int32Array(draws).fill(target);
      const present = await targetOutputs(model, { inputs: rows, targets });
      const without = await ask(model, {
        kind: "singles",
        rows,
        targets,
        sources,
        row,
        unit,
        source: row,
        units,
      });
      const effectless = new Uint8Array(count).fill(1);
      without.forEach((output, i) => {
        if (output !== present[row[i]!]) effectless[unit[i]!] = 0;
      });
      effectlessByTarget.set(target, effectless);
    }
    return Float64Array.from(batch.targets, (target, i) => {
      const without = effectlessByTarget.get(target)!;
      if (!without.includes(1)) return NaN;
      let [wasted, all] = [0, 0];
      rowAt(scores, i).forEach((a, u) => {
        all += Math.abs(a);
        if (without[u]) wasted += Math.abs(a);
      });
      return wasted / all;
    });
  },
};
