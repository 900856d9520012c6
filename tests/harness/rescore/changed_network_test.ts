import assert from "node:assert/strict";
import type { StepResult, StepWorker } from "../../../harness/cell/steps.ts";
import { changedNetwork } from "../../../harness/rescore/changed_network.ts";
import { cellOf } from "../cell_of.ts";

const workerOf = (result: StepResult): StepWorker => ({
  take: () => Promise.resolve(result),
  renew() {},
  close: () => {},
});

Deno.test("changedNetwork: nothing where the weights are those of the cell", async () => {
  const same = workerOf({ status: "loaded", weights: "ab" });
  assert.equal(await changedNetwork(same, cellOf(), 60), undefined);
  const other = workerOf({ status: "loaded", weights: "cd" });
  assert.match(`${await changedNetwork(other, cellOf(), 60)}`, /other weights/);
});

Deno.test("changedNetwork: why the network could not be loaded", async () => {
  const late = workerOf({ status: "timed_out", seconds: 60 });
  assert.equal(
    await changedNetwork(late, cellOf(), 60),
    "over 60 s (--timeout 300 allows more)",
  );
});
