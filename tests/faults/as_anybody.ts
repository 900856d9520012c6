/**
 * Doing what another process could do to a folder.
 *
 * @module
 */

/**
 * Runs a line of TypeScript in a process of its own with every permission: links, pipes and mounts
 * need more than tests have.
 *
 * @throws {Error} where it fails, with what it printed.
 */
export async function asAnybody(line: string): Promise<void> {
  const { success, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["eval", "--quiet", line],
    stdin: "null",
    stdout: "null",
    stderr: "piped",
    env: { NO_COLOR: "1" },
  }).output();
  if (success) return;
  const [reason = ""] = new TextDecoder().decode(stderr).trim().split("\n");
  throw new Error(reason || "it failed without a word");
}
