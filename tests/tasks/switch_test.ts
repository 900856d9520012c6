import assert from "node:assert/strict";
import { switchTask } from "../../tasks/switch.ts";
import { rowAt } from "../../core/contracts/nd_array.ts";
import { selectBackend } from "../../models/backends.ts";
import { inRuleOrder } from "../../tasks/truth/relevance.ts";
import { readFile } from "../datasets/read_stub.ts";
import { checkShipped } from "./check_shipped.ts";

checkShipped(switchTask, 0.98);

Deno.test("switchTask: both modes are among the explained rows", async () => {
  await selectBackend("wasm");
  const { rule, columns } = switchTask.known!;
  const { batch } = await switchTask.load(switchTask.defaults, readFile);
  const second = Array.from(
    { length: 1000 },
    (_, i) =>
      rule.modeOf(
        inRuleOrder(rowAt(batch.inputs, i) as Float32Array, columns),
      ),
  ).reduce((sum, mode) => sum + mode, 0);
  assert.ok(second > 300 && second < 700, `${second}`);
});
