import { decode } from "fast-png";
import assert from "node:assert/strict";
import { readFile } from "../../../harness/data/read_file.ts";
import { selectBackend } from "../../../models/backends.ts";
import { loadNetwork } from "../../../models/storage.ts";
import { assertClose } from "../../assert_close.ts";
import { faithmark } from "../faithmark.ts";
import { withFolder } from "../with_folder.ts";

const portrait = (kind: string, ...rest: string[]) => [
  "portrait",
  "--task",
  "digits",
  "--kind",
  kind,
  "--backend",
  "wasm",
  ...(rest.includes("--out") ? rest : [...rest, "--out", "/tmp/never"]),
];

Deno.test("faithmark portrait: a layer's filters as PNG files under their captions, and all in one", () =>
  withFolder(async (out) => {
    const { code, stdout } = await faithmark(
      ...portrait("filters", "--layer", "conv_0", "--out", `${out}/new`),
    );
    assert.equal(code, 0);
    assert.match(stdout, /^conv_0, filter 15\n17 files in /m);
    const decoded = async (name: string) =>
      decode(await Deno.readFile(`${out}/new/${name}.png`));
    await selectBackend("cpu");
    const { network } = await loadNetwork(readFile, "models/weights/digits");
    const kernel = await network.getLayer("conv_0").getWeights()[0]!.data();
    const largest = Math.max(...kernel.map(Math.abs));
    for (const filter of [0, 15]) {
      const { width, height, data } = await decoded(`conv_0_filter_${filter}`);
      assert.deepEqual([width, height], [126, 126]); // 3 by 3, 42 times as large
      for (let place = 0; place < 9; place++) {
        const weight = kernel[16 * place + filter]! / largest;
        const at = Math.floor(place / 3) * 42 * 126 + place % 3 * 42;
        const [red, green, blue] = data.subarray(3 * at, 3 * at + 3);
        const rest = 255 * (1 - Math.abs(weight));
        // Rounded to whole numbers.
        assertClose([green!], [rest], { atol: 0.51 });
        assert.equal(weight < 0 ? blue : red, 255);
        assert.equal(weight < 0 ? red : blue, green);
      }
    }
    const { width, height } = await decoded("grid");
    assert.deepEqual([width, height], [4 * 126 + 3 * 4, 4 * 126 + 3 * 4]);
  }));

Deno.test("faithmark portrait: equal seeds make equal files, also in a folder that is there", () =>
  withFolder(async (out) => {
    const made = async (seed: string) => {
      const kind = "activation_maximization[steps=3,noise=0.1,unit=4]";
      const { code } = await faithmark(
        ...portrait(kind, "--seed", seed, "--out", out),
      );
      assert.equal(code, 0);
      return await Deno.readFile(`${out}/grid.png`);
    };
    const first = await made("0");
    assert.deepEqual(await made("0"), first);
    assert.notDeepEqual(await made("1"), first);
  }));

Deno.test("faithmark portrait: an unknown kind or layer exits with 2 and names the nearest", async () => {
  const bad: [string[], RegExp][] = [
    [portrait("filter"), /did you mean "filters"/],
    [portrait("filters", "--layer", "conv"), /did you mean "conv_0"/],
  ];
  for (const [args, message] of bad) {
    const { code, stderr } = await faithmark(...args);
    assert.equal(code, 2, args.join(" "));
    assert.match(stderr, message);
  }
});
