import assert from "node:assert/strict";
import { shareWork } from "../../../harness/run/share_work.ts";
import type { RunEvent } from "../../../harness/run/run_event.ts";
import type { StepWorker } from "../../../harness/cell/steps.ts";

const item = (id: string, n: number) => (
  { task: { id, options: {} }, name: `${id}${n}`, n }
);

/** StepWorkers that do nothing, and how many were closed. */
function workersOf(count: number) {
  const closed: number[] = [];
  const workers: StepWorker[] = Array.from({ length: count }, (_, i) => ({
    take: () => Promise.reject(),
    renew() {},
    close: () => closed.push(i),
  }));
  return { workers, closed };
}

Deno.test("shareWork: every item once, each worker stays with the tasks that it has seen", async () => {
  const { workers, closed } = workersOf(2);
  const items = [
    item("a", 0),
    item("b", 1),
    item("b", 2),
    item("a", 3),
    item("c", 4),
  ];
  const done: string[][] = [[], []];
  await shareWork(workers, items, async (worker, { task, n }) => {
    await Promise.resolve();
    done[workers.indexOf(worker)]!.push(`${task.id}${n}`);
  });
  assert.deepEqual(done, [["a0", "a3", "c4"], ["b1", "b2"]]);
  assert.deepEqual(closed, [0, 1]);
});

Deno.test("shareWork: tells what is under way whenever an item starts or ends", async () => {
  const { workers } = workersOf(2);
  const events: string[] = [];
  await shareWork(
    workers,
    [item("a", 0), item("b", 1), item("b", 2)],
    async (_, { n }) => {
      for (let turn = 0; turn < 3 - n; turn++) await Promise.resolve();
    },
    { report: ({ running }) => events.push(running.join()) },
  );
  assert.deepEqual(events.slice(0, 2), ["a0", "a0,b1"]);
  assert.equal(events.length, 6);
  assert.equal(events.at(-1), "");
});

Deno.test("shareWork: counts cells as they end, of as many as the items have", async () => {
  const { workers } = workersOf(1);
  const events: RunEvent[] = [];
  await shareWork(
    workers,
    [{ ...item("a", 0), cells: 2 }, { ...item("b", 1), cells: 1 }],
    (_, { cells }, cellEnded) => {
      for (let cell = 0; cell < cells; cell++) cellEnded({ reused: true });
      return Promise.resolve();
    },
    { report: (event) => events.push(event) },
  );
  assert.ok(events.every(({ total }) => total === 3));
  assert.deepEqual(
    events.map(({ done, running, reused }) =>
      `${done} ${running}${reused ? " reused" : ""}`
    ),
    [
      "0 a0",
      "1 a0 reused",
      "2 a0 reused",
      "2 ",
      "2 b1",
      "3 b1 reused",
      "3 ",
    ],
  );
});

Deno.test("shareWork: an error ends it, and workers are closed", async () => {
  const { workers, closed } = workersOf(1);
  const work = () => Promise.reject(new Error("disk full"));
  await assert.rejects(shareWork(workers, [item("a", 0)], work), /disk full/);
  assert.deepEqual(closed, [0]);
});

Deno.test("shareWork: an abort closes workers at once and is what is thrown", async () => {
  const { workers, closed } = workersOf(1);
  const stop = new AbortController();
  const work = () => {
    stop.abort();
    assert.deepEqual(closed, [0]);
    return Promise.reject(new Error("the worker was closed"));
  };
  await assert.rejects(
    shareWork(workers, [item("a", 0)], work, { signal: stop.signal }),
    { name: "AbortError" },
  );
});
