import assert from "node:assert/strict";
import {
  BARE_FLAGS,
  callOf,
  takesList,
  valuesOf,
} from "../../../harness/launch/call_of.ts";
import { faithmark } from "../faithmark.ts";

Deno.test("callOf: folders are what belongs to no flag", () => {
  const cases: [string, object][] = [
    ["run", { command: "run", folders: [], trust: false }],
    ["", { command: "", folders: [], trust: false }],
    ["run --out a --suite=b", { folders: [], out: "a", suite: "b" }],
    ["judge --jobs 2 a --metric b.ts c.ts", { folders: ["a"] }],
    ["score --signed a --metric b.ts --jobs 1", { folders: ["a"] }],
    ["merge a b --out=c", { folders: ["a", "b"], out: "c" }],
    ["score --task xor a --signed", { folders: ["a"] }],
    ["verify --task a.ts b.ts", { folders: [] }],
    ["verify --trust a", { folders: ["a"], trust: true }],
  ];
  for (const [text, expected] of cases) {
    const call = callOf(text === "" ? [] : text.split(" "));
    assert.deepEqual({ ...call, ...expected }, call, text);
  }
});

Deno.test("valuesOf: what stands after the command, alone or after a flag's =", () => {
  assert.deepEqual(valuesOf("run a --b c --d=e=f -g".split(" ")), [
    "a",
    "c",
    "e=f",
  ]);
});

Deno.test("callOf: it knows every flag of the commands that takes no value, or several", async () => {
  const commands = [
    ..."run board score judge verify backends fsck merge publish instances portrait fetch describe list doctor"
      .split(" "),
  ];
  for (const command of commands) {
    const { stdout } = await faithmark(command, "--help");
    const flags = stdout.matchAll(/^ +(?:-\w, )?(--[a-z-]+)( [<[][^\s]+)?/gm);
    for (const [, flag, value = ""] of flags) {
      const where = `${command} ${flag}`;
      assert.equal(BARE_FLAGS.has(flag!), value === "", where);
      const isList = value.includes("...");
      assert.equal(takesList(command, flag!), isList, where);
    }
  }
});
