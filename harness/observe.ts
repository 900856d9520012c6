/**
 * Facts about this machine and checkout.
 *
 * @module
 */
import type { Observed } from "./record.ts";

/** What every record of a run carries about where it was made. */
export async function surroundings(
  device: string,
  jobs: number,
  gflops?: number,
): Promise<Omit<Observed, "at" | "milliseconds" | "memory">> {
  return {
    device,
    jobs,
    runtime: runtime(),
    commit: await commit(),
    ...(gflops && { gflops }),
  };
}

/** Runtime and platform, as records carry them. */
export function runtime(): string {
  const { deno, v8 } = Deno.version;
  return `deno ${deno}, v8 ${v8}, ${Deno.build.target}`;
}

/** The checkout's commit, empty outside version control. */
export async function commit(): Promise<string> {
  const read = (path: string) =>
    Deno.readTextFile(new URL(`../.git/${path}`, import.meta.url))
      .then((text) => text.trim(), () => "");
  const head = await read("HEAD");
  if (!head.startsWith("ref: ")) return head;
  const ref = head.slice("ref: ".length);
  const packed = (await read("packed-refs")).split("\n")
    .find((line) => line.endsWith(` ${ref}`));
  return await read(ref) || packed?.split(" ")[0] || "";
}
