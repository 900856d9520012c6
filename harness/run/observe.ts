/**
 * Facts about this machine and checkout.
 *
 * @module
 */
import type { Observed } from "../../core/records/record.ts";

/** Facts about machine and checkout that every record of a run carries. */
export async function surroundings(
  device: string,
  jobs: number,
): Promise<Pick<Observed, "device" | "jobs" | "runtime" | "commit">> {
  return { device, jobs, runtime: runtime(), commit: await commit() };
}

/** Runtime and platform, as records carry them. */
export function runtime(): string {
  const { deno, v8 } = Deno.version;
  return `deno ${deno}, v8 ${v8}, ${Deno.build.target}`;
}

/** The checkout's commit, empty outside version control. */
export async function commit(): Promise<string> {
  const read = (path: string, folder: URL) =>
    Deno.readTextFile(new URL(path, folder))
      .then((text) => text.trim(), () => "");
  const root = new URL("../../", import.meta.url);
  // A linked work tree has a file in the folder's place, and shares the references.
  const [, linked] = /^gitdir: (.*)/.exec(await read(".git", root)) ?? [];
  const own = new URL(`${linked ?? ".git"}/`, root);
  const shared = new URL(`${await read("commondir", own) || "."}/`, own);
  const head = await read("HEAD", own);
  if (!head.startsWith("ref: ")) return head;
  const ref = head.slice("ref: ".length);
  const packed = (await read("packed-refs", shared)).split("\n")
    .find((line) => line.endsWith(` ${ref}`));
  return await read(ref, shared) || packed?.split(" ")[0] || "";
}
