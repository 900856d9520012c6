/**
 * Checking tasks of the user's.
 *
 * @module
 */
import type { Problem } from "../../core/contracts/task.ts";

/**
 * Throws unless the model's outputs for the instances are finite and every target is one of them.
 *
 * @throws {RangeError} naming the instance, what was expected and what was found.
 */
export async function checkProblem(
  { model, batch: { inputs, targets, instances } }: Problem,
): Promise<void> {
  const wrong = targets.findIndex((target) =>
    !(target >= 0 && target < model.outputs)
  );
  if (wrong >= 0) {
    throw new RangeError(
      `Cannot use the task: expected targets below ${model.outputs}, the number of outputs, current value is ${
        targets[wrong]
      } of instance ${instances[wrong]}`,
    );
  }
  const { data } = await model.predict(inputs);
  const bad = data.findIndex((value) => !Number.isFinite(value));
  if (bad >= 0) {
    throw new RangeError(
      `Cannot use the model: expected finite outputs, current value is ${
        data[bad]
      } at output ${bad % model.outputs} of instance ${
        instances[Math.floor(bad / model.outputs)]
      }`,
    );
  }
}
