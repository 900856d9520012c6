import assert from "node:assert/strict";
import { csv } from "../../boards/csv.ts";

const row = {
  suite: "quick_v1",
  task: "xor[instances=2]",
  explainer: "sensx",
  options: "samples=20,walks=5",
  seed: 1,
  metric: "auroc",
  mean: 0.1 + 0.2,
  sd: null,
  low: -1e-9,
  high: null,
  n: 1,
  missing: 2,
};

Deno.test("csv: one line per score, every digit, nothing where nothing is known", () => {
  assert.equal(
    csv({ scores: [row] }),
    "suite,task,explainer,options,seed,metric,n,missing,mean,sd,low,high\n" +
      'quick_v1,xor[instances=2],sensx,"samples=20,walks=5",1,auroc,1,2,0.30000000000000004,,-1e-9,\n',
  );
});

Deno.test("csv: without scores, the head alone", () => {
  assert.equal(csv({ scores: [] }).split("\n").length, 2);
});

Deno.test("csv: no field of others is a formula, and negative numbers stay numbers", () => {
  const hostile = {
    ...row,
    suite: '=HYPERLINK("x")',
    explainer: "@a",
    task: "-a",
  };
  const [, line] = csv({ scores: [hostile] }).split("\n");
  assert.match(line!, /^"'=HYPERLINK\(""x""\)",'-a,'@a,/);
  assert.match(line!, /,-1e-9,$/);
});
