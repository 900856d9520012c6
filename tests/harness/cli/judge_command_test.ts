import assert from "node:assert/strict";
import { runSmall } from "../counted.ts";
import { faithmark } from "../faithmark.ts";
import { withStore } from "../with_store.ts";

Deno.test("faithmark judge: prints how each metric reacts, writes it into the board, and goes on where it was", () =>
  withStore(async (out) => {
    await runSmall(out, ["saliency", "random"], {
      tasks: ["xor[instances=12]"],
      metrics: ["auroc", "sparseness"],
    });
    const first = await faithmark("judge", out, "--metrics", "sparseness");
    assert.equal(first.code, 0, first.stderr);
    assert.match(first.stdout, /^\| sparseness \| .* \| 0\.500 \(0\.500/m);
    assert.match(first.stdout, /^1 judgements made, 0 were there already$/m);
    assert.match(
      await Deno.readTextFile(`${out}/board.md`),
      /### sparseness .*\n\nPrefers an explanation to its spoiled copy/,
    );
    const second = await faithmark("judge", out);
    assert.match(second.stdout, /^1 judgements made, 1 were there already$/m);
  }));

Deno.test("faithmark judge: a bad call exits with 2; what cannot be judged with 1", () =>
  withStore(async (out) => {
    const bad = await faithmark("judge", `${out}/no`);
    assert.equal(bad.code, 2);
    assert.match(bad.stderr, /expected scored records/);
    await runSmall(out, ["saliency"], { metrics: ["sparseness"] });
    await Deno.remove(`${out}/arrays`, { recursive: true });
    const lost = await faithmark("judge", out);
    assert.equal(lost.code, 1);
    assert.match(
      lost.stderr,
      /not judged: .*saliency, seed 0, sparseness: .*damaged/,
    );
  }));
