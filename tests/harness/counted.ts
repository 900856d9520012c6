/**
 * A small run by an explainer that counts its calls.
 *
 * @module
 */
import type { Explainer } from "../../core/contracts/explainer.ts";
import { findCard } from "../../core/plugins/find_card.ts";
import { explainers } from "../../explainers/index.ts";
import { run, type RunOptions } from "../../harness/run/run.ts";
import { explainerOf } from "./toy_task.ts";

/** An explainer that answers with noise around the inputs, and how often it was called. */
export interface Counted {
  /** The explainer. */
  readonly explainer: Explainer;
  /** Batches explained so far. */
  calls(): number;
}

/** A stochastic explainer; what it draws is multiplied by `scale`. */
export function counted(scale = 1): Counted {
  let calls = 0;
  return {
    explainer: explainerOf(
      "counted",
      (_model, _, { rng }) => ({ inputs, instances }) => {
        calls++;
        const data = Float64Array.from(
          inputs.data,
          (x, i) => x + scale * rng(instances[0]!, i).normal(),
        );
        return Promise.resolve({
          attributions: { shape: inputs.shape, data },
        });
      },
    ),
    calls: () => calls,
  };
}

/** Runs explainers on four instances of xor under two seeds, in this thread. */
export function runSmall(
  out: string,
  asked: readonly (string | Explainer)[],
  changes: RunOptions = {},
) {
  return run({
    tasks: ["xor[instances=4]"],
    explainers: asked.map((item) =>
      typeof item === "string" ? findCard("explainer", explainers, item) : item
    ),
    metrics: ["auroc", "repeat_rank_agreement"],
    seeds: [0, 1],
    backend: "wasm",
    out,
    ...changes,
  });
}
