import assert from "node:assert/strict";
import { isUserPath, userPath } from "../../../core/formats/user_path.ts";

Deno.test("userPath: every path starts at the current folder or at a root", () => {
  const paths = ["a.csv", "b/a.csv", "./a.csv", "../a.csv", "/a.csv"];
  assert.deepEqual(paths.map(userPath), [
    "./a.csv",
    "./b/a.csv",
    ...paths.slice(2),
  ]);
  assert.equal(userPath("C:\\a.csv"), "C:\\a.csv");
  assert.equal(userPath(".hidden/a.csv"), "./.hidden/a.csv");
  assert.ok(!isUserPath("models/weights/xor/model.json"));
});
