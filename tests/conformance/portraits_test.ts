import assert from "node:assert/strict";
import { sizeOf } from "../../core/contracts/nd_array.ts";
import { resolveOptions } from "../../core/plugins/resolve_options.ts";
import { rng } from "../../core/rows/rng.ts";
import { linearModel } from "../../core/testing/linear_model.ts";
import {
  toyContext,
  type ToyContextParts,
} from "../../core/testing/toy_context.ts";
import { portraits } from "../../explainers/portraits/index.ts";
import { gapCnn } from "../../models/architectures/gap_cnn.ts";
import { selectBackend } from "../../models/backends.ts";
import { tfjsModel } from "../../models/tfjs_model.ts";

const { normal } = rng("portraits");
const background = {
  shape: [6, 4, 4, 1],
  data: Float32Array.from({ length: 96 }, normal),
};

function context(parts: ToyContextParts = {}) {
  return toyContext(16, { background, ...parts });
}

async function model() {
  await selectBackend("wasm");
  const network = gapCnn({
    shape: [4, 4, 1],
    filters: [2, 3],
    outputs: 2,
    seed: 0,
  });
  return tfjsModel(network, "probability");
}

for (const portrait of portraits) {
  const { id, defaults } = portrait;

  Deno.test(`${id}: its card is whole, and its defaults lie within its limits`, () => {
    assert.ok(Number.isInteger(portrait.version) && portrait.version >= 1);
    assert.match(portrait.summary, /^[A-Z].*\.$/);
    assert.ok(portrait.references.length > 0);
    assert.deepEqual(resolveOptions(portrait, defaults), defaults);
  });

  Deno.test(`${id}: finite pictures of one or three channels, each with a caption of its own, the same again`, async () => {
    const { images, captions, ...rest } = await portrait.paint(
      await model(),
      defaults,
      context(),
    );
    assert.equal(images.shape.length, 4);
    assert.ok([1, 3].includes(images.shape[3]!));
    assert.equal(images.data.length, sizeOf(images.shape));
    assert.ok(images.data.every(Number.isFinite));
    assert.equal(images.shape[0], captions.length);
    assert.equal(new Set(captions).size, captions.length);
    assert.deepEqual(
      await portrait.paint(await model(), defaults, context()),
      { images, captions, ...rest },
    );
  });

  Deno.test(`${id}: a model that does not offer its layers, or not this one, is an error`, async () => {
    await assert.rejects(
      portrait.paint(linearModel([1]), defaults, toyContext(1)),
      RangeError,
    );
    await assert.rejects(
      portrait.paint(await model(), { ...defaults, layer: "none" }, context()),
      /Cannot find layer "none"/,
    );
  });
}
