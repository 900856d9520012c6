/**
 * Whether a metric's tests catch a fault.
 *
 * @module
 */
import type { Mutant } from "./mutant.ts";
import { messageOf } from "../../core/plugins/message_of.ts";

/** What became of a mutant. */
export type Verdict =
  | {
    readonly kind: "caught";
    readonly of: "metric" | "part";
    readonly by: string;
    readonly why: string;
  }
  | { readonly kind: "survived"; readonly tests: number }
  | { readonly kind: "broken"; readonly why: string };

type Check = () => unknown;

/**
 * Runs a mutant's tests, in this thread, until one fails. A module that does not load is broken,
 * not caught.
 */
export async function assess({ metric, tests }: Mutant): Promise<Verdict> {
  let ran = 0;
  try {
    await import(metric);
    for (const { url, names, of } of tests) {
      for (const [name, check] of await testsIn(url)) {
        if (!names.some((start) => name.startsWith(start))) continue;
        ran++;
        try {
          await check();
        } catch (error) {
          return { kind: "caught", of, by: name, why: firstLine(error) };
        }
      }
    }
  } catch (error) {
    return { kind: "broken", why: `does not load: ${firstLine(error)}` };
  }
  return { kind: "survived", tests: ran };
}

/** The tests that a module registers. */
async function testsIn(url: string): Promise<[string, Check][]> {
  const registered: [string, Check][] = [];
  const { test } = Deno;
  Reflect.set(Deno, "test", (name: unknown, check: unknown) => {
    if (typeof name !== "string" || typeof check !== "function") {
      throw new TypeError(
        `Cannot collect a test: expected a name and a function, current value is ${typeof name} and ${typeof check}`,
      );
    }
    registered.push([name, () => check()]);
  });
  try {
    await import(url);
  } finally {
    Reflect.set(Deno, "test", test);
  }
  return registered;
}

function firstLine(error: unknown): string {
  return messageOf(error).split("\n").find((line) => line.trim() !== "") ?? "";
}
