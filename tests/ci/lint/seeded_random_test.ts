import { accepts, reports } from "./reports.ts";

Deno.test("seeded-random: no random numbers without a key, in any room", () => {
  reports("seeded-random", [
    ["core/a.ts", `const a = Math.random();`],
    ["harness/a.ts", `const draw = Math.random;`],
    ["tests/a_test.ts", `const a = Math["random"]();`],
    [".ci/a.ts", `Math . random();`],
    ["models/a.ts", `crypto.getRandomValues(a);`],
    ["models/a.ts", `crypto.randomUUID();`],
  ]);
  accepts([
    ["harness/a.ts", `crypto.randomUUID();`],
    ["models/a.ts", `crypto.subtle.digest("SHA-256", a);`],
    ["core/a.ts", `Math.floor(stream.random());`],
  ]);
});
