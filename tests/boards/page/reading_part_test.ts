import assert from "node:assert/strict";
import { readingPart } from "../../../boards/page/reading_part.ts";
import { fullBoard } from "../full_board.ts";

Deno.test("readingPart: the command of each suite on its backend, and how sure it is", () => {
  const { text } = readingPart(fullBoard());
  assert.match(
    text,
    /deno task faithmark run --suite quick_v1 --backend wasm</,
  );
  assert.match(text, /10,000 bootstrap resamples/);
  const native = readingPart({ ...fullBoard(), backend: "onnx:cpu" }).text;
  assert.match(native, /deno task faithmark:onnx run [^<]*--backend onnx</);
});
