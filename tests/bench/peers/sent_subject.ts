/**
 * A network and its instances, as they are handed to the peer.
 *
 * @module
 */
import type { Problem } from "../../../core/contracts/task.ts";
import type { Sent } from "./peer.ts";
import type { Subject } from "./subjects.ts";

/** Arrays of a subject, by `<name>.<what>`: weights, instances, background, baseline and box. */
export async function sentSubject(
  name: string,
  subject: Subject,
): Promise<Record<string, Sent>> {
  return {
    ...await weightsOf(name, subject),
    ...instancesOf(name, subject.problem),
  };
}

function instancesOf(
  name: string,
  { batch, background, baseline, box, model }: Problem,
): Record<string, Sent> {
  return {
    [`${name}.inputs`]: sent(batch.inputs),
    [`${name}.targets`]: {
      shape: [batch.targets.length],
      data: batch.targets,
    },
    [`${name}.background`]: sent(background),
    [`${name}.baseline`]: { shape: [1, ...model.inputShape], data: baseline },
    [`${name}.lower`]: { shape: [box.lower.length], data: box.lower },
    [`${name}.upper`]: { shape: [box.upper.length], data: box.upper },
  };
}

function sent(
  { shape, data }: {
    readonly shape: readonly number[];
    readonly data: ArrayLike<number>;
  },
): Sent {
  return { shape, data: Float32Array.from(data) };
}

/** Kernels and biases of a stack of dense layers, by depth. */
async function weightsOf(
  name: string,
  { network }: Subject,
): Promise<Record<string, Sent>> {
  const arrays: Record<string, Sent> = {};
  for (const [i, weights] of network.getWeights().entries()) {
    const part = i % 2 === 0 ? "kernel" : "bias";
    arrays[`${name}.${Math.floor(i / 2)}.${part}`] = {
      shape: weights.shape,
      data: Float32Array.from(await weights.data()),
    };
  }
  return arrays;
}
