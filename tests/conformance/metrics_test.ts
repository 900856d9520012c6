/**
 * One suite over every metric: a metric without a proof, or whose proof fails, may not score.
 *
 * @module
 */
import assert from "node:assert/strict";
import fc from "fast-check";
import type { Metric } from "../../core/contracts/metric.ts";
import type { Model } from "../../core/contracts/model.ts";
import { answerByRows } from "../../core/rows/query.ts";
import { resolveOptions } from "../../core/plugins/resolve_options.ts";
import { metrics } from "../../metrics/index.ts";
import { assertClose } from "../assert_close.ts";
import { arbitraryScene, takeInstances } from "../metrics/arbitrary_scene.ts";
import {
  changed,
  changedThroughout,
  type Proof,
  repeated,
  sceneFor,
  scoresOf,
} from "../metrics/proof.ts";
import { relabelledScores } from "../metrics/relabelled_scores.ts";

/** Division and square roots of small integers: some units in the last place. */
const rounding = { atol: 1e-12, rtol: 1e-12 };

const random = { seed: 20250501, numRuns: 60 };

/** A model that counts how often it is asked anything. */
function counting(model: Model): { model: Model; calls: () => number } {
  let calls = 0;
  return {
    calls: () => calls,
    model: {
      ...model,
      predict: (inputs) => (calls++, model.predict(inputs)),
      answer: (query) => (calls++, answerByRows(model, query)),
    },
  };
}

/** True when `a` is the better score. */
function better(metric: Metric, a: number, b: number): boolean {
  return metric.better === "higher" ? a > b : a < b;
}

for (const metric of metrics) {
  const { proof }: { proof: Proof } = await import(
    new URL(`../metrics/proofs/${metric.id}.ts`, import.meta.url).href
  );
  const readsAttributions = !metric.needs.includes("subsets");
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
        random,
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
        random,
      ),
  );

  Deno.test(name("(f) one call per step for the whole batch"), async () => {
    const { scene: parts } = proof.best;
    const one = counting(parts.model);
    await scoresOf(metric, { ...parts, model: one.model });
    const seven = counting(parts.model);
    const scores = await scoresOf(metric, {
      ...repeated(parts, 7),
      model: seven.model,
    });
    assert.equal(scores.length, 7);
    assert.equal(seven.calls(), one.calls());
  });

  Deno.test(
    name("batch size and order leave every score, to the last bit"),
    () =>
      fc.assert(
        fc.asyncProperty(arbitraryScene, async (parts) => {
          const rows = [...parts.inputs.keys()];
          const scores = await scoresOf(metric, parts);
          const alone = await Promise.all(rows.map(async (row) => {
            const [score] = await scoresOf(metric, takeInstances(parts, [row]));
            return score!;
          }));
          assert.deepEqual(alone, scores);
          const turned = takeInstances(parts, rows.toReversed());
          assert.deepEqual(
            (await scoresOf(metric, turned)).toReversed(),
            scores,
          );
        }),
        random,
      ),
  );

  Deno.test(
    name("one score an instance, in range or NaN, inputs left as they were"),
    () =>
      fc.assert(
        fc.asyncProperty(arbitraryScene, async (parts) => {
          const { subject, context } = sceneFor(metric, parts);
          const before = structuredClone([subject.batch, subject.explanation]);
          const options = resolveOptions(metric, {});
          const scores = await metric.score(subject, options, context);
          assert.deepEqual([subject.batch, subject.explanation], before);
          assert.equal(scores.length, parts.inputs.length);
          const [low, high] = metric.range;
          for (const score of scores) {
            assert.ok(Number.isNaN(score) || (score >= low && score <= high));
          }
        }),
        random,
      ),
  );

  if (readsAttributions) {
    Deno.test(
      name("a NaN attribution makes its own score NaN and no other"),
      async () => {
        const { scene: parts, scores } = proof.hand;
        const [first, ...others] = parts.attributions;
        const damaged = await scoresOf(metric, {
          ...parts,
          attributions: [[NaN, ...first!.slice(1)], ...others],
        });
        assertClose(damaged, [NaN, ...scores.slice(1)], rounding);
      },
    );

    Deno.test(
      name("attributions of another shape than the inputs' are refused"),
      async () => {
        const { scene: parts } = proof.best;
        await assert.rejects(
          async () =>
            await scoresOf(metric, {
              ...parts,
              attributions: parts.attributions.map((row) => row.slice(1)),
            }),
          RangeError,
        );
      },
    );
  } else {
    Deno.test(
      name("a subset of units that are not there is refused"),
      async () => {
        const { scene: parts } = proof.best;
        for (const unit of [-1, parts.model.inputShape[0]!]) {
          await assert.rejects(
            async () =>
              await scoresOf(metric, {
                ...parts,
                subsets: parts.inputs.map(() => [[unit]]),
              }),
            RangeError,
          );
        }
      },
    );
  }

  Deno.test(
    name("needs what it declares and reads nothing else that is optional"),
    async () => {
      const { scene: parts, score } = proof.best;
      for (const need of metric.needs) {
        const { model } = parts;
        const lacking = {
          // The truth of that name, not the answer judged.
          ...without(parts, [need === "attributions" ? "exact" : need]),
          model: need === "several_outputs"
            ? { ...model, outputs: 1 }
            : need === "image"
            ? { ...model, inputShape: [...model.inputShape, 1] }
            : without(model, [need]),
        };
        await assert.rejects(
          async () => await scoresOf(metric, lacking),
          need === "image" ? RangeError : TypeError,
        );
      }
      const optional = [
        ...[
          "gradient",
          "randomised",
          "label_randomised",
          "shifted",
          "equivalent_network",
        ],
        ...["layers", "relevance", "mask", "exact"],
        ...["baseValues", "subsets", "repeats"],
      ];
      const unneeded = optional.filter((part) =>
        !metric.needs.some((need) =>
          (need === "attributions" ? "exact" : need) === part
        )
      );
      const scores = await scoresOf(metric, {
        ...without(parts, unneeded),
        model: without(parts.model, unneeded),
      });
      assertClose(scores, [score], rounding);
    },
  );

  Deno.test(
    name("says what it is: sources, limits of numbers, range and direction"),
    () => {
      assert.match(metric.references.join("\n"), /\(\d{4}\).*(doi:|arXiv:)/);
      assert.ok(metric.summary.endsWith("."));
      assert.ok(Number.isInteger(metric.version) && metric.version >= 1);
      assert.ok(metric.range[0] < metric.range[1]);
      for (const [option, value] of Object.entries(metric.defaults)) {
        if (typeof value === "number") {
          assert.ok(metric.limits?.[option], option);
        }
      }
      resolveOptions(metric, metric.defaults);
    },
  );
}

/** True for attributions of instances, false for parts of a scene. */
function isTable(
  worse: Proof["worse"],
): worse is readonly (readonly number[])[] {
  return Array.isArray(worse);
}

/** A copy that lacks the parts named. */
function without<T extends object>(parts: T, names: readonly string[]): T {
  const copy = { ...parts };
  for (const name of names) Reflect.deleteProperty(copy, name);
  return copy;
}
