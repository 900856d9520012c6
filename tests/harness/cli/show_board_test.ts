import assert from "node:assert/strict";
import { showBoard } from "../../../harness/cli/show_board.ts";
import { board } from "../../boards/written_board.ts";
import { withStub } from "../stub.ts";

Deno.test("showBoard: the table, and on standard error what is wrong", async () => {
  const [out, error]: string[][] = [[], []];
  let valid: boolean | undefined;
  const damaged = [{ path: "records/k.json", reason: "cut short" }];
  await withStub(
    console,
    "log",
    (line: string) => out!.push(line),
    () =>
      withStub(console, "error", (line: string) => error!.push(line), () => {
        valid = showBoard({ board, damaged });
      }),
  );
  assert.equal(valid, false);
  assert.match(out!.join("\n"), /^\| explainer +\| auroc ↑/);
  assert.match(error![0]!, /^invalid: a row lies above the oracle in auroc/);
  assert.equal(error!.at(-1), "damaged: records/k.json: cut short");

  const tables = board.tables.map(({ valid: _, ...table }) => table);
  await withStub(
    console,
    "log",
    () => {},
    () =>
      withStub(console, "error", () => {}, () => {
        valid = showBoard({ board: { ...board, tables }, damaged: [] });
      }),
  );
  assert.equal(valid, true);
});
