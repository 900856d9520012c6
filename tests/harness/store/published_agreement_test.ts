import assert from "node:assert/strict";
import {
  AGREEMENT,
  publishedAgreement,
} from "../../../harness/store/published_agreement.ts";
import { withStore } from "../with_store.ts";

Deno.test("publishedAgreement: of all explainers or of none; other folders have no file", () =>
  withStore(async (out) => {
    assert.equal(await publishedAgreement(out, {}), undefined);
    const said = [{ task: "xor", explainers: [], correlations: [], alpha: 1 }];
    await Deno.writeTextFile(`${out}/${AGREEMENT}`, JSON.stringify(said));
    assert.deepEqual(await publishedAgreement(out, {}), said);
    assert.deepEqual(await publishedAgreement(out, { tasks: [] }), []);
    await Deno.writeTextFile(`${out}/${AGREEMENT}`, "[");
    await assert.rejects(publishedAgreement(out, {}), SyntaxError);
  }));
