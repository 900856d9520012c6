/**
 * Reading attributions that were made elsewhere.
 *
 * @module
 */
import { readRegular } from "../data/read_regular.ts";
import type { NdArray } from "../../core/contracts/nd_array.ts";
import type { Problem } from "../../core/contracts/task.ts";
import { malformed } from "../../core/formats/malformed.ts";
import { messageOf } from "../../core/plugins/message_of.ts";
import { readAttributions } from "../store/read_attributions.ts";

/**
 * The attributions of a problem's instances.
 *
 * @param files Paths of the attributions, and of the targets where they are to be compared with the
 *   problem's.
 * @throws {RangeError} that names file, expected and found on a file that does not fit the problem.
 */
export async function readExternal(
  { attributions, targets }: {
    readonly attributions: string;
    readonly targets?: string;
  },
  { batch }: Problem,
): Promise<NdArray> {
  const array = await read(attributions, batch.inputs.shape);
  if (targets === undefined) return array;
  const { data } = await read(targets, [batch.targets.length]);
  batch.targets.forEach((target, i) => {
    if (data[i] === target) return;
    malformed(
      `${targets}, instance ${i}`,
      `the task's target ${target}`,
      data[i],
    );
  });
  return array;
}

async function read(path: string, shape: readonly number[]): Promise<NdArray> {
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = await readRegular(path);
  } catch (error) {
    return malformed(path, "a file", messageOf(error));
  }
  return readAttributions(path, bytes, shape);
}
