import assert from "node:assert/strict";
import { tasksSection } from "../../../boards/markdown/tasks_section.ts";

Deno.test("tasksSection: a line per task with its certificate, then what may not be claimed", () => {
  const certificate = {
    path: "tasks/certificates/xor.json",
    says: "claims: 2 confirmed",
    rejected: ["x0: it is not read"],
  };
  const lines = tasksSection({
    taskNotes: [
      { task: "xor", summary: "Two inputs.", certificate },
      { task: "mine", summary: "Mine." },
    ],
  });
  assert.deepEqual(lines.slice(3), [
    "| task | description | certificate            | file                        |",
    "| ---- | ----------- | ---------------------- | --------------------------- |",
    "| xor  | Two inputs. | claims: 2 confirmed    | tasks/certificates/xor.json |",
    "| mine | Mine.       | none for these weights | –                           |",
    "",
    "Claims that certificates do not support:",
    "",
    "- xor: x0: it is not read",
  ]);
  assert.deepEqual(tasksSection({}), []);
});
