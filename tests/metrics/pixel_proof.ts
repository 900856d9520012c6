/**
 * Proofs of metrics that compare a line of four pixels with a mask.
 *
 * @module
 */
import { linearModel } from "../../core/testing/linear_model.ts";
import type { SceneParts } from "../../core/testing/scene.ts";
import type { Proof } from "./proof.ts";

type Row = readonly number[];

/** One line of pixels, or several. */
interface Pixels<T> {
  readonly attributions: T;
  readonly mask: T;
}

/**
 * A proof over lines of four pixels, whose inputs and model play no part: only magnitudes count,
 * and the best attributions lose when they are rotated.
 */
export function pixelProof(
  { hand, best, worse }: {
    readonly hand: Pixels<readonly Row[]> & {
      readonly working: string;
      readonly scores: Row;
    };
    readonly best: Pixels<Row>;
    readonly worse: Row;
  },
): Proof {
  const sceneOf = (
    { attributions, mask }: Pixels<readonly Row[]>,
  ): SceneParts => ({
    model: linearModel([1, 1, 1, 1]),
    inputs: attributions.map(() => [1, 1, 1, 1]),
    attributions,
    mask,
  });
  const { working, scores, ...lines } = hand;
  return {
    hand: { working, scene: sceneOf(lines), scores },
    best: {
      scene: sceneOf({ attributions: [best.attributions], mask: [best.mask] }),
      score: 1,
    },
    worse: [worse],
    mutations: ["rotated"],
    invariances: ["negated", "doubled", "tripled"],
  };
}
