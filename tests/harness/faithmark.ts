/**
 * Calling the command line.
 *
 * @module
 */

/** What a call leaves. */
export interface Called {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A call of `faithmark` with these arguments, in a process of its own, to be started. */
export function faithmarkProcess(...args: string[]): Deno.Command {
  return commandIn({}, args);
}

/** Calls `faithmark` with these arguments in a process of its own. */
export function faithmark(...args: string[]): Promise<Called> {
  return faithmarkIn({}, ...args);
}

/** The same with these variables in its environment. */
export async function faithmarkIn(
  env: Record<string, string>,
  ...args: string[]
): Promise<Called> {
  const { code, stdout, stderr } = await commandIn(env, args).output();
  const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
  return { code, stdout: text(stdout), stderr: text(stderr) };
}

function commandIn(
  env: Record<string, string>,
  args: readonly string[],
): Deno.Command {
  return new Deno.Command(Deno.execPath(), {
    args: [
      "run",
      "--quiet",
      "--no-prompt",
      "--allow-read",
      "--allow-write",
      "--allow-env",
      "--allow-sys",
      "harness/main.ts",
      ...args,
    ],
    cwd: new URL("../../", import.meta.url),
    env,
    stdin: "null",
    stdout: "piped",
    stderr: "piped",
  });
}
