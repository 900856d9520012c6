import assert from "node:assert/strict";
import { explainers } from "../../../explainers/index.ts";
import { cellNames } from "../../../harness/plan/cell_names.ts";
import { type Group, plan } from "../../../harness/plan/plan.ts";
import { metrics } from "../../../metrics/index.ts";
import { tasks } from "../../../tasks/index.ts";

const plugins = { explainers, metrics, tasks };

function groupOf(id: string, options = {}): Group {
  return plan(plugins, {
    tasks: [{ id: "xor", options: { instances: 4 } }],
    explainers: [{ id, options }],
    seeds: [0],
  })[0]!;
}

Deno.test("cellNames: what differs from the defaults, as specs", async () => {
  assert.deepEqual(await cellNames(plugins, groupOf("sensx", { walks: 9 })), {
    task: "xor[instances=4]",
    explainer: "sensx[walks=9]",
    control: false,
  });
});

Deno.test("cellNames: controls are named as such", async () => {
  assert.equal((await cellNames(plugins, groupOf("random"))).control, true);
  assert.equal((await cellNames(plugins, groupOf("saliency"))).control, false);
});
