import assert from "node:assert/strict";
import { functionModel } from "../../../core/testing/function_model.ts";
import { columnsOf } from "../../../datasets/generators/synthetic_dataset.ts";
import { certificate } from "../../../tasks/truth/certificate.ts";
import { inRuleOrder, ruleLogit } from "../../../tasks/truth/relevance.ts";
import { switchTask } from "../../../tasks/switch.ts";
import { noRead } from "../../datasets/read_stub.ts";

const { rule, columns } = switchTask.known!;
const rows = await switchTask.rows(noRead);

/** The rule itself as a model, with a share of another function. */
const model = (more: (x: Float32Array) => number) => ({
  ...functionModel({
    inputs: 10,
    value(row) {
      const x = inRuleOrder(row as Float32Array, columns);
      return -ruleLogit(rule, x) + more(x);
    },
    gradient: () => [],
  }),
  head: "logit" as const,
});

Deno.test("certificate: the rule as its own model is confirmed or nominal, and equal", async () => {
  const { test, inputs } = await certificate(
    switchTask,
    model(() => 0),
    "none",
    rows,
  );
  assert.equal(test.agreement, 1);
  // Labels follow the drawn half, of which x9 shows all but 0.135 %.
  assert.ok(test.accuracy > 0.998 && test.accuracy < 1, `${test.accuracy}`);
  assert.equal(inputs!.length, 30);
  for (const input of inputs!) {
    assert.deepEqual(input.network, input.rule);
    assert.equal(input.agreement, 1);
    assert.match(input.verdict, /confirmed|nominal/);
    assert.equal(input.column, columnsOf("switch", 10, 0)[+input.input[1]!]);
    if (!input.relevant) assert.deepEqual(input.rule, { change: 0, flips: 0 });
  }
});

Deno.test("certificate: a network that follows an irrelevant input is called unlearned", async () => {
  const { inputs } = await certificate(
    switchTask,
    model((x) => 20 * x[8]!),
    "none",
    rows,
  );
  const x8 = inputs!.filter(({ input }) => input === "x8");
  assert.deepEqual(
    x8.map(({ verdict }) => verdict),
    Array(3).fill("unlearned"),
  );
  assert.match(
    x8[0]!.statement,
    /claimed irrelevant, flips 0\.0 % of the rule's labels/,
  );
});

Deno.test("certificate: a rule whose claim is wrong is refuted", async () => {
  const [orange, additive] = rule.modes;
  const wrong = {
    ...switchTask,
    known: {
      columns,
      rule: {
        ...rule,
        modes: [{ ...orange!, relevant: [0, 1, 2, 8, 9] }, additive!],
      },
    },
  };
  const { inputs } = await certificate(wrong, model(() => 0), "none", rows);
  const refuted = inputs!.filter(({ verdict }) => verdict === "refuted");
  assert.deepEqual(
    refuted.map(({ input, mode }) => `${input} ${mode}`),
    ["x3 all", "x3 0", "x8 all", "x8 0"],
  );
});
