import { pad } from "@tensorflow/tfjs-core";
import fc from "fast-check";
import { backends } from "../../backends/backends.ts";
import { checkByCpu } from "./by_cpu.ts";

const lengths = (fewest: number, most: number) =>
  fc.array(fc.integer({ min: 1, max: 3 }), {
    minLength: fewest,
    maxLength: most,
  });

Deno.test({
  name: "padAxes: one to six axes as plain JavaScript",
  ignore: !backends.includes("webgpu"),
  async fn() {
    const cases = fc.sample(
      lengths(1, 6).chain((shape) =>
        fc.record({
          shape: fc.constant(shape),
          around: fc.array(fc.tuple(fc.nat(2), fc.nat(2)), {
            minLength: shape.length,
            maxLength: shape.length,
          }),
        })
      ),
      { seed: 1, numRuns: 30 },
    );
    await checkByCpu(
      cases.map(({ shape }) => shape),
      (x, place) => pad(x, cases[place]!.around, -5),
    );
  },
});
