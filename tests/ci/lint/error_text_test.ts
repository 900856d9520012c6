import { accepts, reports } from "./reports.ts";

Deno.test("error-text: range and type errors say what cannot be done", () => {
  reports("error-text", [
    ["core/a.ts", `throw new RangeError("bad shape");`],
    ["core/a.ts", "throw new TypeError(`bad ${shape}`);"],
    ["tasks/a.ts", "throw new RangeError(`bad ` + `Cannot`);"],
  ]);
  accepts([
    ["core/a.ts", `throw new RangeError("Cannot shape values: …");`],
    ["core/a.ts", "throw new TypeError(`Cannot shape ${a}`);"],
    ["core/a.ts", 'throw new TypeError("Cannot shape " + a + `b`);'],
    ["core/a.ts", `throw new RangeError(message);`],
    ["core/a.ts", `throw new Error("anything");`],
    ["tests/a_test.ts", `throw new RangeError("anything");`],
  ]);
});
