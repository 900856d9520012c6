/**
 * What both sides work on: networks, instances and options.
 *
 * @module
 */
import type { Problem } from "../../../core/contracts.ts";
import { type NdArray, ndArray } from "../../../core/nd_array.ts";
import { rng } from "../../../core/rng.ts";
import { mlp } from "../../../models/architectures/mlp.ts";
import { loadNetwork } from "../../../models/storage.ts";
import { tfjsModel } from "../../../models/tfjs_model.ts";
import { breastCancer } from "../../../tasks/breast_cancer.ts";
import { switchTask } from "../../../tasks/switch.ts";

type Network = Awaited<ReturnType<typeof loadNetwork>>["network"];

/** A problem and the network behind its model. */
export interface Subject {
  readonly network: Network;
  readonly problem: Problem;
}

/** Subjects by name. */
export interface Subjects {
  /** Shipped network and instances of the task. */
  readonly switch: Subject;
  /** Shipped network and instances of the task, probabilities. */
  readonly cancer: Subject;
  /** 27,000-250-50-1, random weights and instances, logit. */
  readonly genes: Subject;
  /** 784-200-100-10, random weights and instances; explains the highest logit. */
  readonly pixels: Subject;
}

/** Loads or makes all of them. */
export async function loadSubjects(): Promise<Subjects> {
  const stored = async (id: string) =>
    (await loadNetwork(read, `models/weights/${id}`)).network;
  return {
    switch: {
      network: await stored("switch"),
      problem: await switchTask.load(
        { instances: 50, head: "shifted_probability" },
        read,
      ),
    },
    cancer: {
      network: await stored("breast_cancer"),
      problem: await breastCancer.load(
        { instances: 20, head: "probability" },
        read,
      ),
    },
    genes: await made([27_000, 250, 50, 1], 4),
    pixels: await made([784, 200, 100, 10], 8),
  };
}

async function made(
  [inputs, ...layers]: readonly number[],
  instances: number,
): Promise<Subject> {
  const network = mlp({
    inputs: inputs!,
    hidden: layers.slice(0, -1),
    outputs: layers.at(-1)!,
    seed: 0,
  });
  const { uniform } = rng("subjects", inputs!);
  const rows = (count: number): NdArray<Float32Array> =>
    ndArray(
      [count, inputs!],
      Float32Array.from({ length: count * inputs! }, uniform),
    );
  const model = tfjsModel(network, "logit");
  const batch = rows(instances);
  const { data } = await model.predict(batch);
  return {
    network,
    problem: {
      model,
      weights: "",
      batch: {
        inputs: batch,
        targets: Int32Array.from({ length: instances }, (_, i) => {
          const own = data.subarray(i * model.outputs, (i + 1) * model.outputs);
          return own.indexOf(Math.max(...own));
        }),
        instances: Int32Array.from({ length: instances }, (_, i) => i),
      },
      background: rows(100),
      baseline: new Float32Array(inputs!),
      box: {
        lower: new Float32Array(inputs!),
        upper: new Float32Array(inputs!).fill(1),
      },
    },
  };
}

function read(path: string): Promise<Uint8Array<ArrayBuffer>> {
  return Deno.readFile(new URL(`../../../${path}`, import.meta.url));
}
