/**
 * What both sides work on: networks, instances and options.
 *
 * @module
 */
import type { Problem } from "../../../core/contracts/task.ts";
import {
  type NdArray,
  ndArray,
  sizeOf,
} from "../../../core/contracts/nd_array.ts";
import { rng } from "../../../core/rows/rng.ts";
import { cnn } from "../../../models/architectures/cnn.ts";
import { mlp } from "../../../models/architectures/mlp.ts";
import { loadNetwork } from "../../../models/storage.ts";
import { tfjsModel } from "../../../models/tfjs_model.ts";
import { breastCancer } from "../../../tasks/breast_cancer.ts";
import { digits } from "../../../tasks/digits.ts";
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
  /** The switch network and 1,000 instances of it, logit. */
  readonly scores: Subject;
  /** Shipped convolutional network and instances of the task, logits. */
  readonly digits: Subject;
  /** A convolutional network of MNIST's size: random weights and instances. */
  readonly mnist: Subject;
  /** The same as `pixels` with 100 instances. */
  readonly dense: Subject;
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
    scores: {
      network: await stored("switch"),
      problem: await switchTask.load({ instances: 1000, head: "logit" }, read),
    },
    digits: {
      network: await stored("digits"),
      problem: await digits.load({ instances: 100, head: "logit" }, read),
    },
    mnist: await drawn(
      cnn({
        shape: [28, 28, 1],
        filters: [16, 32],
        dense: 64,
        outputs: 10,
        seed: 0,
      }),
      100,
    ),
    genes: await perceptron([27_000, 250, 50, 1], 4),
    dense: await perceptron([784, 200, 100, 10], 100),
    pixels: await perceptron([784, 200, 100, 10], 8),
  };
}

function perceptron(
  [inputs, ...layers]: readonly number[],
  instances: number,
): Promise<Subject> {
  const [hidden, outputs] = [layers.slice(0, -1), layers.at(-1)!];
  const network = mlp({ inputs: inputs!, hidden, outputs, seed: 0 });
  return drawn(network, instances);
}

/** Uniform instances, each explaining its highest logit. */
async function drawn(network: Network, instances: number): Promise<Subject> {
  const model = tfjsModel(network, "logit");
  const size = sizeOf(model.inputShape);
  const { uniform } = rng("subjects", size);
  const rows = (count: number): NdArray<Float32Array> =>
    ndArray(
      [count, ...model.inputShape],
      Float32Array.from({ length: count * size }, uniform),
    );
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
      baseline: new Float32Array(size),
      box: {
        lower: new Float32Array(size),
        upper: new Float32Array(size).fill(1),
      },
    },
  };
}

function read(path: string): Promise<Uint8Array<ArrayBuffer>> {
  return Deno.readFile(new URL(`../../../${path}`, import.meta.url));
}
