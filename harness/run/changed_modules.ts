/**
 * Modules that were changed after they ran.
 *
 * @module
 */
import { formatSpec } from "../../core/plugins/spec.ts";
import type { CellRecord } from "../../core/records/record.ts";
import type { CustomModule, Group } from "../plan/plan.ts";

/**
 * One line per module that ran, in a version of its own, in cells of the plan: "mine.ts changed: 12
 * cells run again". Nothing for cells that have a record of the present version.
 *
 * @param records What the output folder holds.
 */
export function changedModules(
  modules: readonly CustomModule[],
  groups: readonly Group[],
  records: readonly CellRecord[],
): string[] {
  return modules.flatMap((module) => {
    const specsOf = (group: Pick<Group, "task" | "explainer" | "metrics">) =>
      [
        ...(module.kind === "metric" ? group.metrics : [group[module.kind]]),
      ].filter(({ id }) => id === module.id);
    const place = (group: Pick<Group, "task" | "explainer">, seed: number) =>
      [formatSpec(group.task), formatSpec(group.explainer), seed].join(" ");
    const sources = new Map<string, Set<string | undefined>>();
    for (const { cell } of records) {
      for (const { source } of specsOf(cell)) {
        const key = place(cell, cell.seed);
        sources.set(key, (sources.get(key) ?? new Set()).add(source));
      }
    }
    const isChanged = (seen: Set<string | undefined> | undefined) =>
      seen !== undefined && !seen.has(module.source);
    const cells = groups.filter((group) => specsOf(group).length > 0)
      .flatMap((group) => group.seeds.map((seed) => place(group, seed)))
      .filter((key) => isChanged(sources.get(key)));
    return cells.length === 0
      ? []
      : [`${module.path} changed: ${cells.length} cells run again`];
  });
}
