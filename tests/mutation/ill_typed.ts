/**
 * Mutants that are no programs.
 *
 * @module
 */

/**
 * Numbers of the folders below `folder` in which the type checker finds a fault, with its words; `modules` are checked by one call.
 *
 * @throws {Error} when it fails for another reason.
 */
export async function illTyped(
  folder: string,
  modules: readonly string[],
): Promise<Map<number, string>> {
  const { success, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["check", ...modules],
    cwd: new URL("../../", import.meta.url),
    env: { NO_COLOR: "1" },
    stdout: "null",
  }).output();
  if (success) return new Map();
  const text = new TextDecoder().decode(stderr);
  const found = new Map<number, string>();
  // A text that does not parse ends the check with one error, before any type is looked at.
  for (const message of text.split(/\n(?=TS\d+ |error: )/)) {
    const [why] = message.split("\n");
    const number = Number.parseInt(message.split(`${folder}/`)[1] ?? "", 10);
    if (/^(TS\d|error: )/.test(why!) && !Number.isNaN(number)) {
      found.set(number, found.get(number) ?? why!);
    }
  }
  if (found.size === 0) {
    throw new Error(`Cannot check the types of mutants: ${text}`);
  }
  return found;
}
