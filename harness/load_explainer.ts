/**
 * Explainers from outside the project.
 *
 * @module
 */
import type { Explainer } from "../core/contracts.ts";

/**
 * The default export of a module, checked to be an explainer.
 *
 * @param url `file:` URL of the module.
 * @throws {TypeError} naming what the export lacks.
 */
export async function loadExplainer(url: string): Promise<Explainer> {
  const module: { default?: Explainer } = await import(url);
  const explainer = module.default;
  const fields = [
    ["id", "string"],
    ["version", "number"],
    ["summary", "string"],
    ["references", "object"],
    ["defaults", "object"],
    ["needs", "object"],
    ["claims", "object"],
    ["signed", "boolean"],
    ["stochastic", "boolean"],
    ["prepare", "function"],
  ] as const;
  for (const [field, type] of fields) {
    const found: string = typeof explainer?.[field];
    if (found !== type) {
      throw new TypeError(
        `Cannot use ${url}: expected a default export with a ${type} "${field}", current value is ${found}`,
      );
    }
  }
  return explainer!;
}
