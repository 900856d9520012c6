/**
 * What is compared.
 *
 * @module
 */
import type {
  Context,
  Explainer,
  Options,
  Problem,
} from "../../../core/contracts.ts";
import { sliceRows } from "../../../core/nd_array.ts";
import { rng } from "../../../core/rng.ts";
import { kernelShap } from "../../../explainers/kernel_shap.ts";
import { lime } from "../../../explainers/lime.ts";
import { permutationShap } from "../../../explainers/permutation_shap.ts";
import { sensx } from "../../../explainers/sensx.ts";
import { mlp } from "../../../models/architectures/mlp.ts";
import { loadNetwork } from "../../../models/storage.ts";
import { tfjsModel } from "../../../models/tfjs_model.ts";
import { breastCancer } from "../../../tasks/breast_cancer.ts";
import { switchTask } from "../../../tasks/switch.ts";
import { type Case, rms } from "./compare.ts";
import type { Peer, Sent, Values } from "./peer.ts";

const LONG = 27_000;

/** Hands the peer every network and instance, and gives the cases over them. */
export async function makeCases(peer: Peer): Promise<readonly Case[]> {
  const options = { instances: 50, head: "shifted_probability" } as const;
  const problem = await switchTask.load(options, read);
  const cancer = await breastCancer.load(
    { instances: 20, head: "probability" },
    read,
  );
  await peer.keep({
    ...await stored("switch"),
    ...await stored("breast_cancer", "cancer"),
    ...given("switch", problem),
    ...given("cancer", cancer),
  });
  return [
    ...sensxCases(problem),
    await longWalk(peer),
    ...shapleyCases(problem),
    limeCase(cancer),
  ];
}

function sensxCases(problem: Problem): Case[] {
  const measure =
    "sensx, switch, 500 walks and the 20 x 500 profile, instances";
  const shared = {
    count: 50,
    warmUp: 2,
    ours: (count: number, seed: number) =>
      explain(sensx, sensx.defaults, problem, count, seed),
    agreement: sensxAgreement,
  };
  return [
    {
      ...shared,
      measure,
      against: "PyTorch, an instance at a time",
      peer: "sensx_each",
    },
    {
      ...shared,
      measure,
      against: "PyTorch, 20 instances at a time",
      peer: "sensx_together",
    },
  ];
}

/** Where both chose the same radius, differences over their joint standard error have a root mean square of 1. */
function sensxAgreement(ours: Values, theirs: Values): string {
  const radii = ours.delta!;
  const inputs = ours.attributions!.length / radii.length;
  let [same, squares, counted] = [0, 0, 0];
  for (let i = 0; i < radii.length; i++) {
    if (Math.abs(radii[i]! - theirs.delta![i]!) > 1e-6) continue;
    same++;
    for (let k = i * inputs; k < (i + 1) * inputs; k++) {
      const error = Math.hypot(ours.errors![k]!, theirs.errors![k]!);
      if (error === 0) continue;
      const difference = ours.attributions![k]! - theirs.attributions![k]!;
      squares += (difference / error) ** 2;
      counted++;
    }
  }
  return `same radius ${same}/${radii.length}; difference ${
    Math.sqrt(squares / counted).toFixed(2)
  } joint standard errors (1 wanted)`;
}

async function longWalk(peer: Peer): Promise<Case> {
  const network = mlp({
    inputs: LONG,
    hidden: [250, 50],
    outputs: 1,
    seed: 0,
  });
  const stream = rng("long");
  const row = () => ({
    shape: [1, LONG],
    data: new Float32Array(LONG).map(() => stream.normal()),
  });
  const [start, end] = [row(), row()];
  const orders = stream.permutation(LONG);
  await peer.keep({
    ...await arraysOf("long", network),
    "long.start": start,
    "long.end": end,
    "long.order": { shape: [LONG], data: orders },
  });
  const model = tfjsModel(network, "logit");
  const zero = new Int32Array(1);
  return {
    measure: "one walk, 27,000-250-50-1, random weights, steps",
    against: "PyTorch, every row built, 256 at a time",
    peer: "long_walk",
    count: LONG,
    warmUp: 512,
    // Our whole walk is cheap enough to warm up with.
    ours: async () => ({
      outputs: await model.answer({
        kind: "walks",
        starts: start,
        targets: zero,
        ends: end,
        from: zero,
        to: zero,
        orders,
      }),
    }),
    agreement(ours, theirs) {
      const values = Array.from(ours.outputs!);
      const spread = Math.max(...values) - Math.min(...values);
      const worst = values.map((value, i) =>
        Math.abs(value - theirs.outputs![i]!)
      ).reduce((a, b) => Math.max(a, b));
      return `largest difference ${
        (worst / spread).toExponential(1)
      } of the outputs' range`;
    },
  };
}

function shapleyCases(problem: Problem): Case[] {
  const kernel = (count: number, seed: number) =>
    explain(kernelShap, kernelShap.defaults, problem, count, seed);
  return [
    {
      measure:
        "kernel_shap, switch, all 1,022 coalitions, 100 background rows, instances",
      against: "shap.KernelExplainer",
      peer: "kernel_shap",
      count: 25,
      warmUp: 1,
      ours: kernel,
      agreement: (ours, theirs) =>
        `rms difference ${
          rms(ours.attributions!, theirs.attributions!).toExponential(1)
        }, both exact`,
    },
    {
      measure:
        "permutation_shap, switch, 10 pairs of orders, 100 background rows, instances",
      against: "shap.PermutationExplainer",
      peer: "permutation_shap",
      count: 50,
      warmUp: 1,
      ours: (count, seed) =>
        explain(
          permutationShap,
          permutationShap.defaults,
          problem,
          count,
          seed,
        ),
      async agreement(ours, theirs) {
        const { attributions: exact } = await kernel(50, 0);
        const [own, other] = [ours, theirs].map(({ attributions }) =>
          rms(attributions!, exact!).toExponential(1)
        );
        return `rms error to exact values: ours ${own}, theirs ${other}`;
      },
    },
  ];
}

function limeCase(problem: Problem): Case {
  const ours = (count: number, seed: number) =>
    explain(lime, lime.defaults, problem, count, seed);
  return {
    measure: "lime, breast_cancer, 30-32-16-2, 5,000 samples, instances",
    against: "lime.LimeTabularExplainer",
    peer: "lime",
    count: 20,
    warmUp: 2,
    ours,
    async agreement(first, theirs) {
      const other = await ours(20, 1);
      const noise = rms(first.attributions!, other.attributions!);
      const difference = rms(first.attributions!, theirs.attributions!);
      return `difference ${
        (difference / noise).toFixed(2)
      } times that between two of our seeds (1 wanted)`;
    },
  };
}

/** Prepares and explains the first `count` instances. */
async function explain<O extends Options>(
  explainer: Explainer<O>,
  options: O,
  { model, batch, ...rest }: Problem,
  count: number,
  seed: number,
): Promise<Values> {
  const context: Context = {
    ...rest,
    rng: (...key) => rng("peers", seed, ...key),
    signal: new AbortController().signal,
  };
  const run = await explainer.prepare(model, options, context);
  const { attributions, notes } = await run({
    inputs: sliceRows(batch.inputs, 0, count),
    targets: batch.targets.subarray(0, count),
    instances: batch.instances.subarray(0, count),
  });
  return {
    attributions: attributions.data,
    ...notes?.delta && { delta: notes.delta.data },
    ...notes?.standard_errors && { errors: notes.standard_errors.data },
  };
}

function given(
  name: string,
  { batch, background, box }: Problem,
): Record<string, Sent> {
  return {
    [`${name}.inputs`]: sent(batch.inputs),
    [`${name}.targets`]: {
      shape: [batch.targets.length],
      data: batch.targets,
    },
    [`${name}.background`]: sent(background),
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

async function stored(
  id: string,
  name: string = id,
): Promise<Record<string, Sent>> {
  const { network } = await loadNetwork(read, `models/weights/${id}`);
  return await arraysOf(name, network);
}

/** Kernels and biases of a stack of dense layers, by depth. */
async function arraysOf(
  name: string,
  network: Awaited<ReturnType<typeof loadNetwork>>["network"],
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

function read(path: string): Promise<Uint8Array<ArrayBuffer>> {
  return Deno.readFile(new URL(`../../../${path}`, import.meta.url));
}
