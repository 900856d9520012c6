import fc from "fast-check";
import assert from "node:assert/strict";
import { parseSpec } from "../../core/plugins/spec.ts";
import { fileName } from "../../boards/file_name.ts";
import { metrics } from "../../metrics/index.ts";

Deno.test("fileName: options in order, what is unsafe in hexadecimal", () => {
  const cases = [
    ["auroc", "auroc"],
    ["top_k_accuracy[k=1]", "top_k_accuracy,k=1"],
    ["a[z=0.5,b=true]", "a,b=true,z=0.5"],
    ["a[b=../x]", "a,b=%2e./x".replace("/", "%2f")],
    ["a[b=Ä:*]", "a,b=%c3%84%3a%2a"],
    ["a[b=.]", "a,b=%2e"],
  ] as const;
  for (const [spec, name] of cases) {
    assert.equal(fileName(parseSpec(spec)), name);
  }
});

Deno.test("fileName: specs that differ have names that differ, in any case of letters", () => {
  // few signs, so that names come near each other
  const word = fc.string({
    unit: fc.constantFrom(..."aA,=%2c./ü"),
    maxLength: 3,
  });
  const spec = fc.record({
    id: word,
    options: fc.dictionary(word, word, { maxKeys: 2 }),
  });
  // what is written alike is the same spec: true and "true"
  const written = ({ id, options }: { id: string; options: object }) =>
    JSON.stringify([
      id,
      ...Object.entries(options).map(([k, v]) => [k, `${v}`]).sort((a, b) =>
        a[0]! < b[0]! ? -1 : 1
      ),
    ]);
  fc.assert(fc.property(spec, spec, (a, b) => {
    const [one, other] = [fileName(a), fileName(b)];
    assert.match(one, /^[a-z0-9_.,=%-]*$/);
    assert.equal(one === other, written(a) === written(b));
  }));
});

Deno.test("fileName: a metric without options is called by its id", () => {
  for (const { id } of metrics) assert.equal(fileName({ id, options: {} }), id);
});
