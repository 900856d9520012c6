import assert from "node:assert/strict";
import { auroc } from "../../metrics/accuracy/auroc.ts";
import { complexity } from "../../metrics/complexity/complexity.ts";
import type { Fault } from "./fault.ts";
import { assessAll } from "./assess_all.ts";
import { writeMutant } from "./mutant.ts";
import { testFaults } from "./test_faults.ts";

const file = "metrics/parts/roc_area.ts";
const pairs = "count * (count + 1) / 2";

const caught: Fault = {
  kind: "off by one",
  file,
  from: pairs,
  to: "count * (count - 1) / 2",
};
const equivalent: Fault = {
  kind: "swap",
  file,
  from: pairs,
  to: "(count + 1) * count / 2",
};
const wrong: readonly (readonly [Fault, RegExp])[] = [
  [equivalent, /^auroc: swap, .*: passes \d+ tests$/],
  [
    { kind: "sign", file, from: "no such text", to: "1" },
    /^auroc: Cannot alter metrics\/parts\/roc_area.ts: .* 0 times "no such text"$/,
  ],
  [
    { kind: "sign", file, from: "count", to: "1" },
    /^auroc: Cannot alter .* 7 times "count"$/,
  ],
  [
    { kind: "sign", file, from: pairs, to: pairs },
    /^auroc: Cannot alter .* expected another text/,
  ],
  [
    {
      kind: "sign",
      file: "metrics/faithfulness/parts/curve_mean.ts",
      from: "(",
      to: "1",
    },
    /^auroc: Cannot alter .* expected a file that auroc uses/,
  ],
  [
    { kind: "sign", file, from: pairs, to: '"many"' },
    /^auroc: sign, .* is no program: TS\d+ /,
  ],
  [
    {
      kind: "sign",
      from: "version: 1",
      to: "version: [1].filter(() => { throw new Error('at once'); }).length",
    },
    /^auroc: sign, .*: does not load: at once$/,
  ],
];

/** Runs `use` with a folder that is gone afterwards. */
async function inFolder(use: (folder: string) => Promise<void>): Promise<void> {
  const folder = Deno.makeTempDirSync({ prefix: "mutants_" });
  try {
    await use(folder);
  } finally {
    Deno.removeSync(folder, { recursive: true });
  }
}

Deno.test("testFaults: a fault that tests see is caught, and everything else is a problem", () =>
  inFolder(async (folder) => {
    const faults = [caught, ...wrong.map(([fault]) => fault)];
    const { lines, problems } = await testFaults(
      [{ metric: auroc, faults }, { metric: complexity, faults: [caught] }],
      folder,
      1,
    );
    assert.match(lines[0]!, /^auroc: without a fault: passes \d+ tests$/);
    assert.match(
      lines[1]!,
      /^auroc: off by one, .*: caught by "auroc: \(a\) .*": Value 0: expected 0.75/,
    );
    const expected = [
      ...wrong.map(([, message]) => message),
      /^complexity: expected at least 5 faults that its own tests catch, current value is 0$/,
      /^auroc: expected at least 5 faults that its own tests catch, current value is 1$/,
      /^complexity: Cannot alter .* expected a file that complexity uses/,
    ];
    for (const message of expected) {
      assert.equal(
        problems.filter((problem) => message.test(problem)).length,
        1,
        `${message} among ${problems.join("\n")}`,
      );
    }
    assert.equal(problems.length, expected.length);
  }));

Deno.test("assessAll: a mutant that does not end is broken, and the next one gets another thread", () =>
  inFolder(async (folder) => {
    const endless = writeMutant(folder, auroc, {
      kind: "bound",
      file,
      from: "for (let i = 0; i < ranks.length; i++)",
      to: "for (let i = 0; i >= 0; i++)",
    });
    const verdict = { kind: "broken", why: "does not end within 1 s" };
    const verdicts = await assessAll([endless, endless], 1, 1);
    assert.deepEqual(verdicts, [verdict, verdict]);
  }));
