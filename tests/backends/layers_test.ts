import {
  dispose,
  grad,
  mul,
  sum,
  type Tensor,
  tensor,
  tidy,
} from "@tensorflow/tfjs-core";
import { layers, sequential } from "@tensorflow/tfjs-layers";
import type { Rng } from "../../core/contracts/rng.ts";
import { sizeOf } from "../../core/contracts/nd_array.ts";
import { rng } from "../../core/rows/rng.ts";
import type { BackendName } from "../../core/contracts/backend.ts";
import { selectBackend } from "../../models/backends.ts";
import { assertClose } from "../assert_close.ts";
import { backends } from "./backends.ts";

/** A layer and the shape of one of its inputs. */
interface Drawn {
  readonly shape: readonly number[];
  readonly make: () => layers.Layer;
}

const CASES = 12;
const ROWS = 2;

/**
 * Layers with what is drawn for them; all but maxima are smooth, so that differences tell what
 * gradients must be.
 */
const kinds: Record<string, (random: Rng) => Drawn> = {
  conv1d: (random) => ({
    shape: [whole(random, 5, 12), whole(random, 1, 4)],
    make: made(layers.conv1d, {
      ...windowOf(random),
      kernelSize: whole(random, 1, 4),
      filters: whole(random, 1, 5),
      activation: "tanh",
    }),
  }),
  conv2d: (random) => ({
    shape: image(random),
    make: made(layers.conv2d, {
      kernelSize: two(random, 4),
      strides: two(random, 4),
      padding: padding(random),
      filters: whole(random, 1, 5),
      activation: "tanh",
    }),
  }),
  conv2dTranspose: (random) => ({
    shape: image(random),
    make: made(layers.conv2dTranspose, {
      ...windowOf(random),
      kernelSize: whole(random, 1, 4),
      filters: whole(random, 1, 4),
    }),
  }),
  depthwiseConv2d: (random) => ({
    shape: image(random),
    make: made(layers.depthwiseConv2d, {
      ...windowOf(random),
      kernelSize: whole(random, 1, 4),
      depthMultiplier: whole(random, 1, 2),
      activation: "tanh",
    }),
  }),
  separableConv2d: (random) => ({
    shape: image(random),
    make: made(layers.separableConv2d, {
      strides: whole(random, 1, 3),
      padding: padding(random),
      kernelSize: whole(random, 1, 3),
      filters: whole(random, 1, 4),
    }),
  }),
  maxPooling1d: (random) => ({
    shape: [whole(random, 4, 9), whole(random, 1, 3)],
    make: made(layers.maxPooling1d, {
      ...windowOf(random),
      poolSize: whole(random, 1, 4),
    }),
  }),
  maxPooling2d: (random) => ({
    shape: image(random),
    make: made(layers.maxPooling2d, pool(random)),
  }),
  averagePooling1d: (random) => ({
    shape: [whole(random, 4, 9), whole(random, 1, 3)],
    make: made(layers.averagePooling1d, {
      ...windowOf(random),
      poolSize: whole(random, 1, 4),
    }),
  }),
  averagePooling2d: (random) => ({
    shape: image(random),
    make: made(layers.averagePooling2d, pool(random)),
  }),
  upSampling2d: (random) => ({
    shape: image(random),
    make: made(layers.upSampling2d, { size: two(random, 3) }),
  }),
  layerNormalization: (random) => ({
    shape: image(random).map((length) => length + 1),
    make: made(layers.layerNormalization, {}),
  }),
  lstm: (random) => ({
    shape: [whole(random, 2, 5), whole(random, 1, 4)],
    make: made(layers.lstm, recurrent(random)),
  }),
  gru: (random) => ({
    shape: [whole(random, 2, 5), whole(random, 1, 4)],
    make: made(layers.gru, recurrent(random)),
  }),
};

for (const [kind, draw] of Object.entries(kinds)) {
  Deno.test(`layers: ${kind} of random shapes: answers and gradients are the same on every backend, and gradients are differences of answers`, async () => {
    const random = rng("layers", kind);
    const drawn = Array.from({ length: CASES }, () => draw(random));
    const plain = await answersOf("cpu", drawn);
    for (const backend of backends) {
      const answers = await answersOf(backend, drawn);
      for (const [i, { values, gradients }] of answers.entries()) {
        // Sums of at most some 100 float32 terms near 1.
        assertClose(values, plain[i]!.values, { atol: 1e-4, rtol: 1e-4 });
        assertClose(gradients, plain[i]!.gradients, { atol: 1e-4, rtol: 1e-4 });
      }
    }
    if (kind.startsWith("max")) return;
    for (const { derivative, difference } of plain) {
      // A step of 0.01 leaves its square, and the rounding of sums.
      assertClose([derivative], [difference], { atol: 0.02, rtol: 0.02 });
    }
  });
}

/**
 * Outputs and gradients of Σ seed · outputs on one backend, and the derivative along one direction
 * with its difference.
 */
async function answersOf(backend: BackendName, drawn: readonly Drawn[]) {
  await selectBackend(backend);
  const answers = [];
  for (const [i, { shape, make }] of drawn.entries()) {
    const { normal } = rng("numbers", i);
    const numbers = (length: number) =>
      new Float32Array(length).map(() => normal());
    const network = sequential({
      layers: [layers.inputLayer({ inputShape: [...shape] }), make()],
    });
    const weights = network.getWeights().map((weight) =>
      tensor(numbers(weight.size).map((x) => x / 2), weight.shape)
    );
    network.setWeights(weights);
    const rows = numbers(ROWS * sizeOf(shape));
    const outputs = network.outputs[0]!.shape.slice(1) as number[];
    const seed = tensor(numbers(ROWS * sizeOf(outputs)), [ROWS, ...outputs]);
    const apply = (x: Tensor) =>
      network.apply(x, { training: false }) as Tensor;
    const score = (x: Tensor) => sum(mul(apply(x), seed));
    const at = (step: number, along: Float32Array) =>
      tensor(rows.map((x, j) => x + step * along[j]!), [ROWS, ...shape]);
    const along = numbers(rows.length);
    const tensors = tidy(() => {
      const x = at(0, along);
      const above = score(at(0.01, along));
      return [apply(x), grad(score)(x), above, score(at(-0.01, along))];
    });
    const [values, gradients, above, below] = await Promise.all(
      tensors.map((one) => one.data<"float32">()),
    );
    answers.push({
      values: values!,
      gradients: gradients!,
      derivative: gradients!.reduce((total, x, j) => total + x * along[j]!, 0),
      difference: (above![0]! - below![0]!) / 0.02,
    });
    dispose([...tensors, ...weights, seed]);
    network.dispose();
  }
  return answers;
}

/** Makes the layer anew for every backend, whose memory holds its weights. */
function made<Options>(
  layer: (options: Options) => layers.Layer,
  options: Options,
): () => layers.Layer {
  return () => layer(options);
}

function whole({ integer }: Rng, least: number, most: number): number {
  return least + integer(most - least + 1);
}

function two(random: Rng, most: number): [number, number] {
  return [whole(random, 1, most), whole(random, 1, most)];
}

function image(random: Rng): readonly number[] {
  return [whole(random, 4, 9), whole(random, 4, 9), whole(random, 1, 4)];
}

function padding({ integer }: Rng): "same" | "valid" {
  return integer(2) === 0 ? "same" : "valid";
}

function windowOf(random: Rng) {
  return { strides: whole(random, 1, 4), padding: padding(random) };
}

function pool(random: Rng) {
  return {
    poolSize: two(random, 4),
    strides: two(random, 4),
    padding: padding(random),
  };
}

function recurrent(random: Rng) {
  return {
    units: whole(random, 1, 4),
    returnSequences: random.integer(2) === 0,
    goBackwards: random.integer(2) === 0,
    recurrentActivation: "sigmoid",
    recurrentInitializer: "zeros",
  } as const;
}
