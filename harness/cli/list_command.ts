/**
 * `faithmark list`.
 *
 * @module
 */
import { print } from "./print.ts";
import { Argument, Command } from "commander";
import { formatSpec } from "../../core/plugins/spec.ts";
import { datasets } from "../../datasets/index.ts";
import { explainers } from "../../explainers/index.ts";
import { portraits } from "../../explainers/portraits/index.ts";
import { metrics } from "../../metrics/index.ts";
import { suites } from "../../tasks/suites/index.ts";
import { tasks } from "../../tasks/index.ts";

const lists = { explainers, metrics, tasks, datasets, suites, portraits };

/** Lists the plug-ins of a kind. */
export function listCommand(): Command {
  return new Command("list")
    .description(
      "list explainers, metrics, tasks, datasets, suites or portraits, with their options and defaults",
    )
    .addArgument(
      new Argument("<kind>", "kind of plug-in").choices(Object.keys(lists)),
    )
    .option("--json", "print JSON: the complete card of each")
    .action((kind: keyof typeof lists, { json }: { json?: boolean }) => {
      if (json) {
        // Functions are left out by JSON, so what remains is the card.
        print(JSON.stringify(lists[kind], null, 2));
        return;
      }
      for (const plugin of lists[kind]) {
        const options = "defaults" in plugin ? plugin.defaults : {};
        print(formatSpec({ id: plugin.id, options }));
        print(`    ${plugin.summary}`);
      }
    });
}
