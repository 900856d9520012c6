import assert from "node:assert/strict";
import {
  decodeTrainingState,
  encodeTrainingState,
  type TrainingState,
} from "../../models/training_state.ts";

const epoch = { epoch: 3, loss: 0.1 + 0.2, f1: 1 / 3, best: 2 };
const state: TrainingState = {
  last: epoch,
  best: { ...epoch, epoch: 2 },
  weights: [Float32Array.of(0.1, -2), Float32Array.of(1e-30)],
  statistics: [Float32Array.of(7)],
  kept: [Float32Array.of(0.2, 3), Float32Array.of(0)],
  keptStatistics: [Float32Array.of(8)],
  moments: {
    steps: 75,
    means: [Float64Array.of(1 / 3, 5e-324), Float64Array.of(-0)],
    squares: [Float64Array.of(1 / 7, 0), Float64Array.of(1e300)],
  },
};

Deno.test("trainingState: every digit comes back, whatever the length of the first line", () => {
  for (const loss of [0.5, 0.25, 0.125, 1 / 3, 1e-7, 2, 3.5, 12.25]) {
    const own = { ...state, last: { ...epoch, loss } };
    assert.deepEqual(decodeTrainingState(encodeTrainingState(own)), own);
  }
});

Deno.test("trainingState: bytes that are missing or too many are refused", () => {
  const bytes = encodeTrainingState(state);
  const { length } = bytes;
  for (const other of [bytes.slice(0, -1), Uint8Array.of(...bytes, 0)]) {
    assert.throws(() => decodeTrainingState(other), {
      name: "RangeError",
      message:
        `Cannot go on training: its state must have ${length} bytes, current value is ${other.length}`,
    });
  }
});
