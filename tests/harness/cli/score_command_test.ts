import assert from "node:assert/strict";
import type { ScoredRecord } from "../../../core/records/record.ts";
import { readRecords } from "../../../harness/store/read_store.ts";
import { writeRecord } from "../../../harness/store/write_store.ts";
import { runSmall } from "../counted.ts";
import { faithmark } from "../faithmark.ts";
import { withStore } from "../with_store.ts";

Deno.test("faithmark instances, score, verify, merge: from what a task asks to a board of everything", () =>
  withStore(async (folder) => {
    const [a, b, all] = [`${folder}/a`, `${folder}/b`, `${folder}/all`];
    const task = "xor[instances=4]";
    await runSmall(a, ["saliency"]);
    const shown = await faithmark(
      ...["instances", "--task", task, "--out", folder],
    );
    assert.equal(shown.code, 0, shown.stderr);
    assert.match(
      shown.stdout,
      /inputs\.npy {2}\[4, 10\]\n.*targets\.npy {2}\[4\]/,
    );

    // The inputs themselves, as an answer.
    const external = await faithmark(
      ...["score", b, "--attributions", `${folder}/inputs.npy`],
      ...["--task", task, "--name", "mine", "--backend", "wasm", "--signed"],
      ...["--targets", `${folder}/targets.npy`],
    );
    assert.equal(external.code, 0, external.stderr);
    assert.match(
      external.stdout,
      /\| external\[name=mine\] +\|.*\| – +\| – +\|/,
    );

    const joined = await faithmark("merge", a, b, "--out", all);
    assert.equal(joined.code, 0, joined.stderr);
    assert.match(joined.stdout, /2 records copied, 0 were there already/);
    const page = await Deno.readTextFile(`${all}/board.md`);
    assert.match(page, /external\[name=mine\][^]*saliency/);

    const more = await faithmark("score", all, "--metrics", "sparseness");
    assert.equal(more.code, 0, more.stderr);
    assert.match(more.stdout, /^2 cells have new scores, 0 had them already/);
    assert.match(more.stdout, /sparseness ↑/);

    const verified = await faithmark("verify", all);
    assert.equal(verified.code, 0, verified.stderr);
    assert.match(
      verified.stdout,
      /2 cells: 2 reproduced, 0 drifted, 0 failed, 0 skipped/,
    );

    // Every number of a record wrong by a hair.
    const { records } = await readRecords(all);
    const record = records.find(({ cell }) =>
      cell.explainer.id === "saliency" && cell.metrics.length === 3
    )!;
    const { key } = record;
    const outcome = record.outcome as ScoredRecord["outcome"];
    const [first, ...rest] = outcome.scores["sparseness"]!;
    const sparseness = [first! - 1e-9, ...rest];
    const scores = { ...outcome.scores, sparseness };
    await writeRecord(all, { ...record, outcome: { ...outcome, scores } });
    const drifted = await faithmark("verify", all, "--json");
    assert.equal(drifted.code, 1);
    const verdict = JSON.parse(drifted.stdout).find((
      { status }: { status: string },
    ) => status === "drifted");
    assert.equal(verdict.key, key);
    assert.equal(verdict.where, "sparseness");
    assert.match(verdict.command, /--metrics 'auroc,.*,sparseness'$/);
  }));

Deno.test("faithmark score, verify, merge: a bad call exits with 2 and names what is wrong", async () => {
  const bad: [string[], RegExp][] = [
    [["score"], /expected the output folder of a run, or --attributions/],
    [["score", "no/such"], /scored records .* in no\/such\/records/],
    [["score", "a", "--task", "xor"], /--attributions with --task/],
    [["score", "--attributions", "a.npy"], /a\.npy: expected --task/],
    [
      ["score", "--attributions", "no.npy", "--task", "xor"],
      /Cannot read no\.npy: expected a file/,
    ],
    [
      ["score", "a", "--baseline", "mean"],
      /Allowed choices are baseline, none/,
    ],
    [["verify", "no/such"], /scored records .* in no\/such\/records/],
    [["verify", "a", "--sample", "few"], /Expected a number, found "few"/],
    [["merge", "a"], /required option '--out <folder>'/],
    [["merge", "no/such", "--out", "/tmp/never"], /records in no\/such\/rec/],
    [
      ["instances", "--task", "xro", "--out", "/tmp/never"],
      /did you mean "xor/,
    ],
  ];
  for (const [args, message] of bad) {
    const { code, stderr } = await faithmark(...args);
    assert.equal(code, 2, args.join(" "));
    assert.match(stderr, message);
  }
});
