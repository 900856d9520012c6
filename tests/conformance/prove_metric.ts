/**
 * Whether a metric's scores are right.
 *
 * @module
 */
import assert from "node:assert/strict";
import fc from "fast-check";
import type { Metric } from "../../core/contracts/metric.ts";
import { assertClose } from "../assert_close.ts";
import { arbitraryScene, randomScenes } from "../metrics/arbitrary_scene.ts";
import {
  changed,
  changedThroughout,
  type Proof,
  rounding,
  scoresOf,
} from "../metrics/proof.ts";
import { relabelledScores } from "../metrics/relabelled_scores.ts";

/**
 * Registers the tests of a metric's values: worked out by hand, best and worse explanations,
 * changes that lower the score, and changes that leave it.
 */
export function proveMetric(metric: Metric, proof: Proof): void {
  const name = (criterion: string) => `${metric.id}: ${criterion}`;

  Deno.test(name("(a) has the score worked out by hand"), async () => {
    const { scene, scores, working } = proof.hand;
    assert.ok(working.length > 0);
    assertClose(await scoresOf(metric, scene), scores, rounding);
  });

  Deno.test(
    name(
      "(b, c, e) the best explanation reaches the optimum, a worse one does not",
    ),
    async () => {
      const { scene, score } = proof.best;
      const [best] = await scoresOf(metric, scene);
      assertClose([best!], [score], rounding);
      const end = metric.range[metric.better === "higher" ? 1 : 0];
      if (Number.isFinite(end)) assert.equal(score, end);
      const [worse] = await scoresOf(metric, {
        ...scene,
        ...isTable(proof.worse) ? { attributions: proof.worse } : proof.worse,
      });
      assert.ok(better(metric, best!, worse!));
    },
  );

  Deno.test(
    name("(e) a good explanation negated or shuffled scores worse"),
    async () => {
      assert.ok(proof.mutations.length > 0);
      const [best] = await scoresOf(metric, proof.best.scene);
      for (const mutation of proof.mutations) {
        const [mutated] = await scoresOf(
          metric,
          changed(proof.best.scene, mutation),
        );
        assert.ok(better(metric, best!, mutated!), mutation);
      }
    },
  );

  Deno.test(
    name("(d) keeps its score under the changes that it claims"),
    () => {
      assert.ok(proof.invariances.length > 0);
      return fc.assert(
        fc.asyncProperty(arbitraryScene, async (parts) => {
          const scores = await scoresOf(metric, parts);
          for (const change of proof.invariances) {
            const after = await scoresOf(
              metric,
              changedThroughout(parts, change),
            );
            assertClose(after, scores, rounding);
          }
        }),
        randomScenes,
      );
    },
  );

  Deno.test(
    name(
      "(d) relabelling the units, and what is drawn for them, keeps every score",
    ),
    () =>
      fc.assert(
        fc.asyncProperty(arbitraryScene, async (parts) => {
          assertClose(
            await relabelledScores(metric, parts),
            await scoresOf(metric, parts),
            rounding,
          );
        }),
        randomScenes,
      ),
  );
}

/** True when `a` is the better score. */
function better(metric: Metric, a: number, b: number): boolean {
  return metric.better === "higher" ? a > b : a < b;
}

/** True for attributions of instances, false for parts of a scene. */
function isTable(
  worse: Proof["worse"],
): worse is readonly (readonly number[])[] {
  return Array.isArray(worse);
}
