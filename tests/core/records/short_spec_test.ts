import assert from "node:assert/strict";
import { shortSpec } from "../../../core/records/short_spec.ts";

const card = { defaults: { walks: 500, divided: false } };

Deno.test("shortSpec: names only what differs from the defaults", () => {
  const spec = (options: Record<string, number | boolean>) =>
    shortSpec(card, { id: "sensx", options });
  assert.equal(spec({ walks: 500, divided: false }), "sensx");
  assert.equal(spec({ walks: 5, divided: false }), "sensx[walks=5]");
  assert.equal(spec({ divided: true }), "sensx[divided=true]");
});
