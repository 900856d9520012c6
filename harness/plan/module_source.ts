/**
 * Fingerprints of modules.
 *
 * @module
 */
import { sha256 } from "../../core/rows/sha256.ts";

/** Literal specifiers of static and dynamic imports, exports and file URLs beside the module. */
const IMPORTS =
  /(?:\bfrom|\bimport|\bimport\s*\(|\bnew\s+URL\s*\()\s*(["'])([^"'\n]+)\1/g;

/** The project's own rooms: their code is not the user's. */
const PROJECT =
  /^(core|datasets|models|explainers|metrics|tasks|analysis|boards|harness|node_modules)\/|^mod\.ts$/;

const ROOT = new URL("../../", import.meta.url).href;

/**
 * sha256 over a module and every local file that it imports, whether directly or through others.
 *
 * - Imports count where their specifier is a literal that begins with `.`, `/` or `file:`.
 * - Contents count, paths only for their order.
 * - Packages and the project's own files do not count.
 */
export async function moduleSource(url: string): Promise<string> {
  const sums = new Map<string, string>();
  const visit = async (at: string): Promise<void> => {
    if (sums.has(at)) return;
    sums.set(at, "");
    const bytes = await contentOf(at);
    if (!bytes) return;
    sums.set(at, await sha256(bytes));
    if (!/\.[cm]?[jt]sx?$/.test(new URL(at).pathname) && at !== url) return;
    const text = new TextDecoder().decode(bytes);
    for (const [, , specifier] of text.matchAll(IMPORTS)) {
      if (!/^(\.|\/|file:)/.test(specifier!)) continue;
      if (!URL.canParse(specifier!, at)) continue;
      const next = new URL(specifier!, at).href;
      const isOurs = next.startsWith(ROOT) &&
        PROJECT.test(next.slice(ROOT.length));
      if (!isOurs) await visit(next);
    }
  };
  await visit(url);
  const ordered = [...sums].sort(([a], [b]) => a < b ? -1 : 1)
    .map(([, sum]) => sum);
  return await sha256(new TextEncoder().encode(ordered.join("\n")));
}

/** The content of a file or a data URL; undefined where it is no file. */
async function contentOf(
  url: string,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (!url.startsWith("file:")) return new TextEncoder().encode(url);
  try {
    return await Deno.readFile(new URL(url));
  } catch {
    return undefined;
  }
}
