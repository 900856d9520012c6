/**
 * Mutants that are no programs.
 *
 * @module
 */

/**
 * Paths below `folder`, of two parts each, in which the type checker finds a fault, with its words;
 * `modules` are checked by one call.
 *
 * @throws {Error} when it fails for another reason.
 */
export async function illTyped(
  folder: string,
  modules: readonly string[],
): Promise<Map<string, string>> {
  const { success, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["check", ...modules],
    cwd: new URL("../../", import.meta.url),
    env: { NO_COLOR: "1" },
    stdout: "null",
  }).output();
  if (success) return new Map();
  const text = new TextDecoder().decode(stderr);
  const messages = new Map<string, string>();
  // A text that does not parse ends the check with one error, before any type is looked at.
  for (const message of text.split(/\n(?=TS\d+ |error: )/)) {
    const [why] = message.split("\n");
    const at = message.split(`${folder}/`)[1]?.split("/", 2).join("/");
    if (at && /^(TS\d|error: )/.test(why!) && !messages.has(at)) {
      messages.set(at, why!);
    }
  }
  if (messages.size === 0) {
    throw new Error(`Cannot check the types of mutants: ${text}`);
  }
  return messages;
}
