import assert from "node:assert/strict";
import { rng } from "../../../../core/rows/rng.ts";
import { discriminant } from "../../../../explainers/surrogates/parts/discriminant.ts";
import { assertClose } from "../../../assert_close.ts";

const { normal } = rng("discriminant");
const rows = 60;
const design = Float64Array.from({ length: rows * 3 }, normal);
const upper = Array.from(
  { length: rows },
  (_, k) => design[3 * k]! + 2 * design[3 * k + 1]! + normal() > 0 ? 1 : 0,
);
const places = discriminant(design, 3, upper);

/** Differences to the mean of the same side, squared and summed, and the two means. */
function scatter(values: ArrayLike<number>) {
  const means = [0, 1].map((side) => {
    const own = Array.from(values).filter((_, k) => upper[k] === side);
    return own.reduce((a, b) => a + b) / own.length;
  });
  const within = Array.from(values).reduce(
    (sum, value, k) => sum + (value - means[upper[k]!]!) ** 2,
    0,
  );
  return { within, apart: (means[1]! - means[0]!) ** 2 };
}

Deno.test("discriminant: one pooled deviation within the sides", () => {
  // Rounding of 60 squares.
  assertClose([scatter(places).within / (rows - 2)], [1], { atol: 1e-12 });
});

Deno.test("discriminant: no other direction tells the sides better apart", () => {
  const { within, apart } = scatter(places);
  for (let trial = 0; trial < 50; trial++) {
    const [a, b, c] = [normal(), normal(), normal()];
    const other = scatter(
      Array.from(
        { length: rows },
        (_, k) =>
          a * design[3 * k]! + b * design[3 * k + 1]! + c * design[3 * k + 2]!,
      ),
    );
    assert.ok(other.apart / other.within <= apart / within);
  }
});

Deno.test("discriminant: one side spans no dimension", () => {
  for (const side of [0, 1]) {
    assert.deepEqual(
      [...discriminant([1, 2, 3], 1, [side, side, side])],
      [0, 0, 0],
    );
  }
});

Deno.test("discriminant: a column that never varies takes no part", () => {
  const wider = Array.from(
    { length: rows * 4 },
    (_, at) => at % 4 === 3 ? 0.1 : design[Math.floor(at / 4) * 3 + at % 4]!,
  );
  assert.deepEqual(discriminant(wider, 4, upper), places);
});
