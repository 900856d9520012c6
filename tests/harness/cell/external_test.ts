import assert from "node:assert/strict";
import {
  explainerOf,
  notHere,
  NotHereError,
} from "../../../harness/cell/external.ts";
import { drawn } from "../toy_task.ts";

Deno.test("explainerOf: the explainer of this id, or who stands in for one elsewhere", async () => {
  const ran = (id: string, signed = false) => ({
    id,
    version: 1,
    options: { signed },
  });
  assert.equal(explainerOf([drawn], ran("drawn")), drawn);
  assert.throws(() => explainerOf([drawn], ran("drown")), /did you mean/);
  assert.equal(explainerOf([], ran("external", true)).signed, true);
  const { signed, prepare } = explainerOf([], ran("external"));
  assert.equal(signed, false);
  const prepared = async () => await Reflect.apply(prepare, undefined, []);
  await assert.rejects(prepared, NotHereError);
});

Deno.test("notHere: cannot explain, and says so", async () => {
  await assert.rejects(notHere(), NotHereError);
});
