/**
 * One instance under many explainers, to look at.
 *
 * @module
 */
import type { Options } from "../../core/contracts/card.ts";
import type { Explainer } from "../../core/contracts/explainer.ts";
import type { Pictures } from "../../core/contracts/portrait.ts";
import type { Problem } from "../../core/contracts/task.ts";
import { findCard } from "../../core/plugins/find_card.ts";
import { rowSize, sizeOf, sliceRows } from "../../core/contracts/nd_array.ts";
import { resolveOptions } from "../../core/plugins/resolve_options.ts";
import { parseSpecs } from "../../core/plugins/spec.ts";
import { singletonUnits } from "../../core/rows/units.ts";
import { explainers } from "../../explainers/index.ts";
import { contextOf } from "../cell/context_of.ts";
import { problemHas } from "../cell/problem_has.ts";

/** An explainer and the options that it is shown with. */
export interface Shown {
  /** The method. */
  readonly explainer: Explainer;
  /** All of its options. */
  readonly options: Options;
}

/**
 * Explainers of images with sides of `side` pixels that take a moment each: their budgets are for
 * looking at, not for scoring.
 */
export function galleryExplainers(side: number): readonly Shown[] {
  const window = Math.ceil(side / 7);
  const stride = Math.ceil(window / 2);
  const path = "steps=8,maxSteps=8";
  return parseSpecs([
    "saliency,input_x_gradient,guided_backprop,deconvnet,deep_lift,lrp",
    `attn_lrp,integrated_gradients[${path}],blur_ig[${path}],xrai[${path}]`,
    "smooth_grad[samples=8],smooth_grad_squared[samples=8]",
    "var_grad[samples=8],expected_gradients[samples=8]",
    "cam,grad_cam,grad_cam_plus_plus,layer_cam,score_cam,guided_grad_cam",
    "raw_attention,attention_rollout,attention_gradient",
    `occlusion,sliding_window_occlusion[window=${window},stride=${stride}]`,
    "rise[masks=100]",
  ].join(",")).map(({ id, options }) => {
    const explainer = findCard("explainer", explainers, id);
    return { explainer, options: resolveOptions(explainer, options) };
  });
}

/**
 * The attributions of a problem's first instance under each explainer that has what it needs, as
 * pictures `[maps, height, width, 1]`.
 *
 * - Channels are summed; every map is signed and scaled by its largest magnitude.
 * - Explainers that use gradients or layers explain every input, whatever the task's units; the
 *   others explain units.
 * - Captions are the explainers' ids.
 * - Cost: that of the explainers for one instance.
 *
 * @throws {RangeError} when the problem's inputs are not images, or a map is 0 everywhere.
 */
export async function gallery(
  problem: Problem,
  shown: readonly Shown[],
  seed: number,
): Promise<Pictures> {
  const { model, batch } = problem;
  const [height, width, channels] = model.inputShape;
  if (channels === undefined) {
    throw new RangeError(
      `Cannot show maps: inputs must be [height, width, channels], current value is [${model.inputShape}]`,
    );
  }
  const first = {
    inputs: sliceRows(batch.inputs, 0, 1),
    targets: batch.targets.subarray(0, 1),
    instances: batch.instances.subarray(0, 1),
  };
  const { signal } = new AbortController();
  const captions: string[] = [];
  const maps: Float64Array[] = [];
  for (const { explainer, options } of shown) {
    if (!explainer.needs.every((need) => problemHas(problem, need))) continue;
    const inside = ["gradient", "layers"].some((need) =>
      explainer.needs.some((other) => other === need)
    );
    const taskContext = contextOf(problem, signal, [
      "gallery",
      seed,
      explainer.id,
    ]);
    const context = inside
      ? { ...taskContext, units: singletonUnits(sizeOf(model.inputShape)) }
      : taskContext;
    if (explainer.refuses?.(model, options, context)) continue;
    const explain = await explainer.prepare(model, options, context);
    const { attributions } = await explain(first);
    const map = new Float64Array(rowSize(attributions) / channels);
    attributions.data.forEach((value, at) =>
      map[Math.floor(at / channels)]! += value
    );
    const largest = map.reduce((a, b) => Math.max(a, Math.abs(b)), 0);
    if (!(largest > 0)) {
      throw new RangeError(
        `Cannot show the map of ${explainer.id}: it must have a value other than 0, current value is ${largest}`,
      );
    }
    captions.push(explainer.id);
    maps.push(map.map((value) => value / largest));
  }
  const size = height! * width!;
  const data = new Float64Array(maps.length * size);
  maps.forEach((map, i) => data.set(map, i * size));
  return {
    images: { shape: [maps.length, height!, width!, 1], data },
    captions,
    signed: true,
  };
}
