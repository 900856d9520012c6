/**
 * Notes on the tasks of a board.
 *
 * @module
 */
import type { TaskNote } from "../../core/records/task_note.ts";
import type { Read } from "../../core/contracts/dataset.ts";
import type { Task } from "../../core/contracts/task.ts";
import { presentId } from "../../core/plugins/present_id.ts";
import { compare } from "../../boards/compare.ts";
import { certificateParts, certificates } from "./certificates.ts";
import type { CellRecord } from "../../core/records/record.ts";

/**
 * Per task of these records: its summary, and the certificate of the network that was explained.
 *
 * The certificate is found by the network's weights; it is absent where the task has none for them.
 *
 * @param tasks Every task that is known.
 */
export async function taskNotes(
  records: readonly CellRecord[],
  tasks: readonly Pick<Task, "id" | "summary">[],
  read: Read,
): Promise<TaskNote[]> {
  const byTask = Map.groupBy(records, ({ names }) => names.task);
  const notes: TaskNote[] = [];
  for (const [task, own] of [...byTask].sort(([a], [b]) => compare(a, b))) {
    const present = presentId("task", own[0]!.cell.task.id);
    const card = tasks.find(({ id }) => id === present);
    if (!card) continue;
    // Cells that ended before the network was loaded know no weights.
    const weights = own.map(({ cell }) => cell.weights).find((sum) => sum);
    const network = (await certificates(card, read)).find(({ certificate }) =>
      certificate.weights === weights
    );
    notes.push({
      task,
      summary: card.summary,
      ...(network && {
        certificate: {
          path: network.path,
          says: [
            ...certificateParts(network.certificate),
            ...(network.rejected.length > 0
              ? [`rejected: ${network.rejected.length}`]
              : []),
          ].join("; "),
          rejected: network.rejected.map(({ claim, reason }) =>
            `${claim}: ${reason}`
          ),
        },
      }),
    });
  }
  return notes;
}
