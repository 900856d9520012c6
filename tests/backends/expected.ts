/**
 * What a machine must have.
 *
 * @module
 */

/**
 * True where CI is set: what tests need is installed there, and nothing may be skipped for want of
 * it.
 */
export function expected(): boolean {
  const permission = { name: "env", variable: "CI" } as const;
  return Deno.permissions.querySync(permission).state === "granted" &&
    Deno.env.get("CI") !== undefined;
}
