import assert from "node:assert/strict";
import {
  AGREEMENT,
  agreementFile,
  publishedAgreement,
} from "../../../harness/store/published_agreement.ts";
import { writeJson } from "../../../harness/store/write_json.ts";
import { withStore } from "../with_store.ts";

Deno.test("publishedAgreement: of all explainers or of none; other folders have no file", () =>
  withStore(async (out) => {
    assert.equal(await publishedAgreement(out, {}), undefined);
    const said = [{ task: "xor", explainers: [], correlations: [], alpha: 1 }];
    const path = `${out}/${AGREEMENT}`;
    const file = await agreementFile(said);
    // The bare list is what schema 1 wrote.
    for (const value of [said, file]) {
      await writeJson(path, value);
      const all = { agreement: said, damaged: [] };
      assert.deepEqual(await publishedAgreement(out, {}), all);
      const none = { agreement: [], damaged: [] };
      assert.deepEqual(await publishedAgreement(out, { tasks: [] }), none);
    }
    const other = [{ ...said[0]!, alpha: 0.5 }];
    const broken = [{ ...file, agreement: other }, { ...file, schema: 3 }, [1]];
    for (const value of broken) {
      await writeJson(path, value);
      const { agreement, damaged } = (await publishedAgreement(out, {}))!;
      assert.deepEqual(agreement, []);
      assert.deepEqual(damaged.map((damage) => damage.path), [path]);
      assert.match(damaged[0]!.reason, /^Cannot read .* lacks this agreement$/);
    }
  }));
