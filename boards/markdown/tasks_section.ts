/**
 * Tasks and their certificates, as Markdown.
 *
 * The same facts as in `page/tasks_part.ts`; only the output format differs.
 *
 * @module
 */
import type { Board } from "../board.ts";
import { markdownTable } from "./markdown_table.ts";

/**
 * One line per task: what it is, what the certificate of its network says, and where that lies;
 * nothing where it is not known.
 */
export function tasksSection(
  { taskNotes = [] }: Pick<Board, "taskNotes">,
): string[] {
  if (taskNotes.length === 0) return [];
  const rejected = taskNotes.flatMap(({ task, certificate }) =>
    (certificate?.rejected ?? []).map((claim) => `- ${task}: ${claim}`)
  );
  return [
    "",
    "## Tasks",
    "",
    ...markdownTable(
      ["task", "description", "certificate", "file"],
      taskNotes.map(({ task, summary, certificate }) => [
        task,
        summary,
        certificate?.says ?? "none for these weights",
        certificate?.path ?? "–",
      ]),
    ),
    ...(rejected.length === 0 ? [] : [
      "",
      "Claims that certificates do not support:",
      "",
      ...rejected,
    ]),
  ];
}
