import assert from "node:assert/strict";
import { metricSection } from "../../../boards/page/metric_section.ts";
import { fullBoard } from "../full_board.ts";
import { board } from "../written_board.ts";

const full = fullBoard();
const { tables, validity } = full;
const [first, second] = tables;
const { text } = metricSection(first!, full, "t0");

/** The line of an explainer. */
const line = (explainer: string) =>
  text.split("\n").find((line) =>
    line.startsWith(`<tr data-e="${explainer}"`)
  )!;

Deno.test("metricSection: place, interval, letters, coverage, cost and every task of a row", () => {
  const sensx = line("sensx");
  assert.match(
    sensx,
    /<td data-v="1">1 <small>1–2<\/small><\/td><th scope="row">/,
  );
  assert.match(
    sensx,
    /0\.500 … 1\.00<span class="mark" title="the two intervals /,
  );
  assert.match(
    sensx,
    /<td class="group">a<\/td><td class="number" data-v="0\.875">0\.88<\/td>/,
  );
  assert.match(sensx, /data-v="1">1\/2<\/td>/);
  assert.match(sensx, /class="interval"[^]*<circle/);
  const saliency = line("saliency");
  assert.match(saliency, /title="not significantly better than random"> †/);
  assert.match(
    saliency,
    /title="on the Pareto front: no ranked row is as good at a lower cost"> ◆/,
  );
  assert.match(saliency, /4 <small>\(3 undefined\)<\/small>/);
  assert.equal(saliency.match(/>0\.500<\/td>/g)!.length, 3);
});

Deno.test("metricSection: rows without a place say why", () => {
  assert.match(
    line("oracle"),
    /^<tr data-e="oracle" class="control"><td>control</,
  );
  assert.match(line("lime"), /<td>incomplete<\/td>/);
  const { rank: _, ranks: __, ...rest } = first!.rows[1]!;
  const rows = [{ ...rest, mean: null, low: null, high: null }];
  assert.match(
    metricSection({ ...first!, rows }, board, "t0").text,
    /<td>undefined<\/td>/,
  );
});

Deno.test("metricSection: says how far the metric can be trusted", () => {
  const said = (changes: object, judged = validity) =>
    /<p>(.*)<\/p>/.exec(
      metricSection(
        { ...second!, ...changes },
        { ...full, validity: judged },
        "t1",
      ).text,
    )![1]!;
  assert.match(text, /✗ Invalid: a row lies above the oracle\./);
  assert.match(said({ valid: true }), /✓ Valid/);
  assert.match(
    said({}),
    /Does not use the ground truth; orders explainers as <b>auroc<\/b> does at .*τ = 0\.500<\/a> \(0\.250 … 0\.750\)/,
  );
  assert.match(
    said({}, []),
    /Not compared with a metric that uses the ground truth\./,
  );
  assert.match(
    said({}),
    /One task\. Undefined for every explainer on: digits\. Prefers an explanation .* 0\.500 \(0\.250 … 0\.750\) of the cases \(shuffle\)\. Order under other options: gap\[k=2\] tau 0\.500/,
  );
});
