import assert from "node:assert/strict";
import { rowAt } from "../../core/contracts/nd_array.ts";
import { deepLift } from "../../explainers/layers/deep_lift.ts";
import { selectBackend } from "../../models/backends.ts";
import { assertClose } from "../assert_close.ts";
import { architectures } from "../explainers/architectures.ts";
import { explainImages, wavyImages } from "../explainers/explain_images.ts";
import { backends } from "./backends.ts";

for (const backend of backends) {
  for (const [name, build] of Object.entries(architectures)) {
    Deno.test(`${backend}: deepLift adds up through ${name}, however rows are batched`, async () => {
      await selectBackend(backend);
      const model = build("probability");
      const { data } = await model.predict(wavyImages(model, 3));
      const { attributions, baseValues } = await explainImages(
        deepLift,
        model,
        3,
      );
      const sums = [0, 1, 2].map((i) =>
        Array.from(rowAt(attributions, i))
          .reduce((a, b) => a + b, baseValues![i]!)
      );
      // Logits below 1 from sums over up to 144 numbers, each rounded by 6e-8.
      assertClose(sums, [data[0]!, data[4]!, data[8]!], { atol: 5e-6 });
      const alone = await explainImages(deepLift, model, 1);
      assert.deepEqual(
        rowAt(alone.attributions, 0),
        rowAt(attributions, 0),
      );
    });
  }
}
