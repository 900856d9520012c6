import assert from "node:assert/strict";
import { shareWork } from "../../harness/share_work.ts";
import type { Lane } from "../../harness/steps.ts";

const item = (id: string, n: number) => (
  { task: { id, options: {} }, name: `${id}${n}`, n }
);

/** Lanes that do nothing, and how many were closed. */
function lanesOf(count: number) {
  const closed: number[] = [];
  const lanes: Lane[] = Array.from({ length: count }, (_, i) => ({
    take: () => Promise.reject(),
    close: () => closed.push(i),
  }));
  return { lanes, closed };
}

Deno.test("shareWork: every item once, each lane stays with the tasks that it has seen", async () => {
  const { lanes, closed } = lanesOf(2);
  const items = [
    item("a", 0),
    item("b", 1),
    item("b", 2),
    item("a", 3),
    item("c", 4),
  ];
  const done: string[][] = [[], []];
  await shareWork(lanes, items, async (lane, { task, n }) => {
    await Promise.resolve();
    done[lanes.indexOf(lane)]!.push(`${task.id}${n}`);
  });
  assert.deepEqual(done, [["a0", "a3", "c4"], ["b1", "b2"]]);
  assert.deepEqual(closed, [0, 1]);
});

Deno.test("shareWork: tells what is under way whenever an item starts or ends", async () => {
  const { lanes } = lanesOf(2);
  const told: string[] = [];
  await shareWork(
    lanes,
    [item("a", 0), item("b", 1), item("b", 2)],
    async (_, { n }) => {
      for (let turn = 0; turn < 3 - n; turn++) await Promise.resolve();
    },
    { moved: (running) => told.push(running.join()) },
  );
  assert.deepEqual(told.slice(0, 2), ["a0", "a0,b1"]);
  assert.equal(told.length, 6);
  assert.equal(told.at(-1), "");
});

Deno.test("shareWork: an error ends it, and lanes are closed", async () => {
  const { lanes, closed } = lanesOf(1);
  const work = () => Promise.reject(new Error("disk full"));
  await assert.rejects(shareWork(lanes, [item("a", 0)], work), /disk full/);
  assert.deepEqual(closed, [0]);
});

Deno.test("shareWork: an abort closes lanes at once and is what is thrown", async () => {
  const { lanes, closed } = lanesOf(1);
  const stop = new AbortController();
  const work = () => {
    stop.abort();
    assert.deepEqual(closed, [0]);
    return Promise.reject(new Error("the lane was closed"));
  };
  await assert.rejects(
    shareWork(lanes, [item("a", 0)], work, { signal: stop.signal }),
    { name: "AbortError" },
  );
});
