import assert from "node:assert/strict";
import {
  BACKGROUNDS,
  mixTetromino,
  SCENARIOS,
  type TetrominoFamily,
  tetrominoScene,
} from "../../../datasets/generators/tetromino_scene.ts";

const family = (
  scenario: TetrominoFamily["scenario"],
  background: TetrominoFamily["background"] = "white",
  size = 8,
) => ({ scenario, background, size });

/** The picture in lines: # 1, o −1, . 0. */
const lines = (image: Float32Array, size = 8) =>
  Array.from({ length: size }, (_, y) =>
    Array.from(
      image.subarray(y * size, (y + 1) * size),
      (value) => value > 0 ? "#" : value < 0 ? "o" : ".",
    ).join(""));

/** A row of this class. */
function ofClass(scene: TetrominoFamily, label: number) {
  for (let row = 0;; row++) {
    const candidate = tetrominoScene(scene, 0, row);
    if (candidate.label === label) return candidate;
  }
}

const T = ["........", ".#......", ".##.....", ".#......"];
const L = [".....#..", ".....#..", ".....##.", "........"];
const empty = new Array(4).fill("........");

Deno.test("tetrominoScene: linear and multiplicative show T for 0 and L for 1, and both places tell", () => {
  for (const scenario of ["linear", "multiplicative"] as const) {
    const zero = ofClass(family(scenario), 0);
    const one = ofClass(family(scenario), 1);
    assert.deepEqual(lines(zero.signal), [...T, ...empty]);
    assert.deepEqual(lines(one.signal), [...empty, ...L]);
    assert.deepEqual(zero.other, one.signal);
    assert.deepEqual(lines(one.mask), [...T, ...L]);
    assert.deepEqual(zero.mask, one.mask);
  }
});

Deno.test("tetrominoScene: xor shows both, alike for 1; the other class differs in one", () => {
  for (const label of [0, 1]) {
    const { signal, other, mask } = ofClass(family("xor"), label);
    assert.deepEqual(lines(mask), [...T, ...L]);
    const like = (image: Float32Array) => image[9] === image[37];
    assert.equal(like(signal), label === 1);
    assert.equal(like(other), label === 0);
    assert.equal(signal[9], other[9]);
  }
});

Deno.test("tetrominoScene: moved tetrominoes stay whole in four turns, everywhere, and the other has the same place", () => {
  const scene = family("translations_rotations");
  const seen = new Set<string>();
  const touched = new Float32Array(64);
  for (let row = 0; row < 300; row++) {
    const { signal, other, mask, label } = tetrominoScene(scene, 0, row);
    assert.equal(signal.reduce((a, b) => a + b), 4);
    assert.equal(other.reduce((a, b) => a + b), 4);
    assert.deepEqual(mask, signal);
    const marked = lines(signal).filter((line) => line !== "........");
    const left = Math.min(
      ...marked.map((line) => line.indexOf("#")).filter((at) => at >= 0),
    );
    seen.add(
      `${label} ${
        marked.map((line) => line.slice(left).replace(/\.+$/, "")).join("/")
      }`,
    );
    signal.forEach((value, at) => touched[at]! += value);
  }
  assert.deepEqual(
    [...seen].sort(),
    [
      "0 #/##/#",
      "0 ###/.#",
      "0 .#/##/.#",
      "0 .#/###",
      "1 #/#/##",
      "1 ###/#",
      "1 ##/.#/.#",
      "1 ..#/###",
    ].sort(),
  );
  assert.ok(touched.every((count) => count > 0));
});

Deno.test("tetrominoScene: a large tetromino is the small one, eight times as large", () => {
  const { signal } = ofClass(family("linear", "white", 64), 0);
  assert.equal(signal.reduce((a, b) => a + b), 4 * 64);
  const coarse = Float32Array.from(
    { length: 64 },
    (_, at) => signal[Math.floor(at / 8) * 8 * 64 + at % 8 * 8]!,
  );
  assert.deepEqual(lines(coarse), [...T, ...empty]);
});

Deno.test("tetrominoScene: noise has mean 0 and variance 1 in every pixel; only correlated neighbours resemble each other", () => {
  for (const background of BACKGROUNDS) {
    const count = 2000;
    const [sum, squares] = [new Float64Array(64), new Float64Array(64)];
    let together = 0;
    for (let row = 0; row < count; row++) {
      const { noise } = tetrominoScene(family("linear", background), 0, row);
      noise.forEach((value, at) => {
        sum[at]! += value / count;
        squares[at]! += value ** 2 / count;
      });
      together += noise[27]! * noise[28]! / count;
    }
    // Standard errors 0.022 and 0.032; five of them, for the worst of 64.
    assert.ok(sum.every((mean) => Math.abs(mean) < 0.11));
    assert.ok(squares.every((variance) => Math.abs(variance - 1) < 0.16));
    if (background === "white") assert.ok(Math.abs(together) < 0.11);
    else assert.ok(together > 0.9);
  }
});

Deno.test("mixTetromino: a share of the signal, scaled to the image, on the rest of the noise", () => {
  const signal = Float32Array.of(1, 0, 0, 0);
  const noise = Float32Array.of(1, 2, 3, 4);
  const image = mixTetromino(family("linear", "white", 2), signal, noise);
  // 0.3 · √4 / 1, and 0.7 of the noise.
  const expected = [0.6 + 0.7, 1.4, 2.1, 2.8];
  image.forEach((value, at) =>
    assert.ok(Math.abs(value - expected[at]!) < 1e-6)
  );
  for (const scenario of SCENARIOS) {
    const erased = mixTetromino(family(scenario), new Float32Array(4), noise);
    assert.ok(
      erased.every((value, at) =>
        value !== 0 &&
        Math.abs(value / noise[at]! - erased[0]! / noise[0]!) < 1e-6
      ),
    );
  }
});
