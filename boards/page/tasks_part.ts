/**
 * Tasks and their certificates, in a page.
 *
 * The same facts as in `markdown/tasks_section.ts`; only the output format differs.
 *
 * @module
 */
import type { Board } from "../board.ts";
import { type Markup, markup } from "./markup.ts";
import { scrollTable } from "./scroll_table.ts";
import { specName } from "./spec_name.ts";

/**
 * What each task is, what the certificate of its network says, and what it does not bear out;
 * nothing where it is not known.
 */
export function tasksPart(
  { taskNotes = [] }: Pick<Board, "taskNotes">,
): Markup {
  if (taskNotes.length === 0) return markup``;
  const rejected = taskNotes.flatMap(({ task, certificate }) =>
    (certificate?.rejected ?? []).map((claim) =>
      markup`<li>${task}: ${claim}</li>\n`
    )
  );
  return markup`<section id="tasks">
<h2>Tasks</h2>
${
    scrollTable(
      "Tasks",
      [
        { head: "task", sort: true },
        { head: "description" },
        { head: "certificate" },
        { head: "file" },
      ],
      taskNotes.map(({ task, summary, certificate }) =>
        markup`<tr><th scope="row">${
          specName(task)
        }</th><td class="reason">${summary}</td><td class="reason">${
          certificate?.says ?? "none for these weights"
        }</td><td class="reason">${certificate?.path ?? "–"}</td></tr>`
      ),
    )
  }${
    rejected.length === 0
      ? ""
      : markup`<p>Claims that certificates do not support:</p>\n<ul>\n${rejected}</ul>\n`
  }</section>
`;
}
