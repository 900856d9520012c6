import assert from "node:assert/strict";
import process from "node:process";
import { showProgress } from "../../../harness/cli/show_progress.ts";
import { withStub } from "../stub.ts";

// Opened before any stub: it looks at the real standard error once.
const { stderr } = process;

Deno.test("showProgress: in a log, one line per tenth, with what is running", async () => {
  const lines: string[] = [];
  await withStub(
    Deno.stderr,
    "isTerminal",
    () => false,
    () =>
      withStub(console, "error", (line: string) => lines.push(line), () => {
        const { report, stop } = showProgress();
        for (let done = 0; done <= 40; done++) {
          report({
            done,
            total: 40,
            running: done < 40 ? ["xor · sensx"] : [],
          });
        }
        stop();
      }),
  );
  assert.equal(lines.length, 10);
  assert.match(lines[0]!, /^4\/40 cells, \d+ s; xor · sensx$/);
  assert.match(lines[9]!, /^40\/40 cells, \d+ s$/);
});

Deno.test("showProgress: on a terminal, a bar that fits it and leaves the cursor as it was", async () => {
  let shown = "";
  const write = (text: string | Uint8Array) => {
    shown += text;
    return true;
  };
  const size = () => ({ columns: 80, rows: 24 });
  await withStub(
    Deno.stderr,
    "isTerminal",
    () => true,
    () =>
      withStub(
        Deno,
        "consoleSize",
        size,
        () =>
          withStub(stderr, "write", write, () => {
            const { report, stop } = showProgress();
            stop();
            assert.equal(shown, "");
            report({ done: 0, total: 2, running: ["a".repeat(200)] });
            report({ done: 1, total: 2, running: [] });
            stop();
            stop();
          }),
      ),
  );
  const hidden = "\x1b[?25l";
  const back = "\x1b[?25h";
  assert.equal(shown.split(hidden).length, 2);
  assert.equal(shown.split(back).length, 2);
  assert.match(shown, /0\/2 cells, .* left {2}a{18}(?!a)/);
  assert.match(shown, /1\/2 cells/);
});
