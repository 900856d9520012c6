import assert from "node:assert/strict";
import { specName } from "../../../boards/page/spec_name.ts";

Deno.test("specName: id and options apart, breaks between words, nothing lost", () => {
  assert.equal(specName("auroc").text, "<b>auroc</b>");
  assert.equal(
    specName("top_k[k=1,x=2]").text,
    "<b>top_<wbr>k</b><wbr><small>[k=1,<wbr>x=2]</small>",
  );
  assert.equal(
    specName("<i>[<u>").text,
    "<b>&lt;i&gt;</b><wbr><small>[&lt;u&gt;</small>",
  );
});
