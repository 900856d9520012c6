import assert from "node:assert/strict";
import { refuseModel } from "../../../models/custom/refuse_model.ts";

Deno.test("refuseModel: names the model, expected and found", () => {
  assert.throws(
    () => refuseModel("m", "one", 2),
    /^RangeError: Cannot use m: expected one, current value is 2$/,
  );
});
