import { getKernel } from "@tensorflow/tfjs-core";
import assert from "node:assert/strict";
import { selectBackend } from "../../../../models/backends.ts";
import { correctWebgpu } from "../../../../models/corrections/webgpu/correct_webgpu.ts";
import { backends } from "../../../backends/backends.ts";

Deno.test({
  name: "correctWebgpu: once is enough",
  ignore: !backends.includes("webgpu"),
  async fn() {
    await selectBackend("webgpu");
    const kernel = getKernel("PadV2", "webgpu");
    correctWebgpu();
    assert.equal(getKernel("PadV2", "webgpu"), kernel);
  },
});
