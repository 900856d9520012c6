/**
 * Whether a metric keeps the contract of metrics.
 *
 * @module
 */
import assert from "node:assert/strict";
import fc from "fast-check";
import { camelCase } from "../../.ci/index.ts";
import type { Metric } from "../../core/contracts/metric.ts";
import type { Model } from "../../core/contracts/model.ts";
import { answerByRows } from "../../core/rows/query.ts";
import { resolveOptions } from "../../core/plugins/resolve_options.ts";
import { assertClose } from "../assert_close.ts";
import {
  arbitraryScene,
  randomScenes,
  takeInstances,
} from "../metrics/arbitrary_scene.ts";
import {
  type Proof,
  repeated,
  rounding,
  sceneFor,
  scoresOf,
} from "../metrics/proof.ts";

/**
 * Registers the tests of what every metric owes: batches leave scores as they are, ranges and NaN
 * are as declared, shapes are checked, needs are all that it reads, its card is complete.
 */
export function checkMetricContract(metric: Metric, proof: Proof): void {
  const readsAttributions = !metric.needs.includes("subsets");
  const name = (criterion: string) => `${metric.id}: ${criterion}`;

  Deno.test(name("(f) one call per step for the complete batch"), async () => {
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
        randomScenes,
      ),
  );

  Deno.test(
    name("one score per instance, in range or NaN, inputs left as they were"),
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
        randomScenes,
      ),
  );

  if (readsAttributions) {
    Deno.test(
      name("a NaN attribution makes its instance's score NaN and no other"),
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
          // The truth of that name, not the explanation.
          ...without(parts, [need === "attributions" ? "exact" : need]),
          model: need === "several_outputs"
            ? { ...model, outputs: 1 }
            : need === "image"
            ? { ...model, inputShape: [...model.inputShape, 1] }
            : without(model, [camelCase(need)]),
        };
        await assert.rejects(
          async () => await scoresOf(metric, lacking),
          need === "image" ? RangeError : TypeError,
        );
      }
      const optional = [
        "gradient",
        "randomised",
        "labelRandomised",
        "shifted",
        "equivalentNetwork",
        "layers",
        "relevance",
        "mask",
        "exact",
        "baseValues",
        "subsets",
        "repeats",
      ];
      const unneeded = optional.filter((part) =>
        !metric.needs.some((need) =>
          (need === "attributions" ? "exact" : camelCase(need)) === part
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
      assert.ok(metric.summary.length <= 110);
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

/** A model that counts its calls. */
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

/** A copy that lacks the parts named. */
function without<T extends object>(parts: T, names: readonly string[]): T {
  const copy = { ...parts };
  for (const name of names) Reflect.deleteProperty(copy, name);
  return copy;
}
