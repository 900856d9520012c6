/**
 * What a metric says once its inputs have other names.
 *
 * @module
 */
import type { Metric } from "../../core/contracts/metric.ts";
import { resolveOptions } from "../../core/plugins/resolve_options.ts";
import { type RandomScene, reversedInputs } from "./arbitrary_scene.ts";
import { sceneFor } from "./proof.ts";

/** The scores when every random order is drawn as it would be with the inputs' names reversed. */
export async function relabelledScores(
  metric: Metric,
  parts: RandomScene,
): Promise<number[]> {
  const { subject, context } = sceneFor(metric, reversedInputs(parts));
  const inputs = parts.model.inputShape[0]!;
  const rng: typeof context.rng = (...key) => {
    const stream = context.rng(...key);
    return {
      ...stream,
      uniform: mirrored(stream.uniform, inputs),
      normal: mirrored(stream.normal, inputs),
      permutation: (length) =>
        stream.permutation(length).map((unit) => length - 1 - unit),
    };
  };
  return [
    ...await metric.score(subject, resolveOptions(metric, {}), {
      ...context,
      rng,
    }),
  ];
}

/** Numbers drawn one per input, each for the input that the mirrored one would have had. */
function mirrored(draw: () => number, inputs: number): () => number {
  const drawn: number[] = [];
  return () => {
    if (drawn.length === 0) {
      for (let i = 0; i < inputs; i++) drawn.push(draw());
    }
    return drawn.pop()!;
  };
}
