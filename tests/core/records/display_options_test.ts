import assert from "node:assert/strict";
import { displayOptions } from "../../../core/records/display_options.ts";

Deno.test("displayOptions: paths with folders and addresses have names that tell them apart", async () => {
  const shown = async (value: string) =>
    String((await displayOptions({ value })).value);
  for (
    const [value, name] of [
      ["/data/me/loans.csv", "loans.csv"],
      ["./loans.csv", "loans.csv"],
      ["data/loans.csv.gz", "loans.csv.gz"],
      ["~/secret/m.ts", "m.ts"],
      [String.raw`C:\\Users\\me\\m.onnx`, "m.onnx"],
      ["/srv/models/", "models"],
      ["https://a.org:81/predict", "a.org:81"],
    ]
  ) {
    assert.match(await shown(value!), new RegExp(`^${name}#[0-9a-f]{4}$`));
  }
  assert.notEqual(await shown("/a/loans.csv"), await shown("/b/loans.csv"));
  for (
    const value of [
      "",
      "loans.csv",
      "kind",
      "28x28x1",
      "x1*x2/x3 + sin(x4)/2.5",
      "raw/X",
    ]
  ) {
    assert.equal(await shown(value), value);
  }
  assert.deepEqual(await displayOptions({ n: 5, b: true }), { n: 5, b: true });
});
