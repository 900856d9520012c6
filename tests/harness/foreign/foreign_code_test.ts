import assert from "node:assert/strict";
import { foreignCode } from "../../../harness/foreign/foreign_code.ts";
import { toyTask } from "../toy_task.ts";

const culprit = { kind: "task", id: "toy" } as const;

Deno.test("foreignCode: a result, or what was changed by name", async () => {
  const foreign = foreignCode(false);
  const problem = await toyTask().load({}, () => Promise.reject());
  assert.equal(foreign.last, undefined);
  assert.equal(
    await foreign.run(culprit, problem, () => Promise.resolve(5)),
    5,
  );
  assert.deepEqual(foreign.last, culprit);
  await assert.rejects(
    foreign.run(culprit, problem, () => {
      problem.background.data.fill(9);
      Object.assign(Math, { max: () => 0 });
      return Promise.resolve();
    }),
    {
      name: "PluginError",
      message:
        "loading toy (task): toy changed Math.max, the background, which others use",
    },
  );
  assert.equal(Math.max(1, 2), 2);
  foreign.close();
});

Deno.test("foreignCode: what is thrown outside of the call ends the call, and is charged", async () => {
  const foreign = foreignCode(true);
  const problem = await toyTask().load({}, () => Promise.reject());
  const late = (what: string) => () => {
    Promise.reject(new Error(what));
    return new Promise<never>(() => {});
  };
  await assert.rejects(
    foreign.run(culprit, problem, late("too late")),
    /toy threw outside of its call: too late/,
  );
  foreign.check();
  // Between two steps it is kept for the next check.
  Promise.reject(new Error("even later"));
  await new Promise((resolve) => setTimeout(resolve));
  assert.throws(() => foreign.check(), /outside of its call: even later/);
  foreign.close();
});
