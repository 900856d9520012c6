/**
 * `faithmark list`.
 *
 * @module
 */
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
    .description("what there is, with options and their defaults")
    .addArgument(
      new Argument("<kind>", "what to list").choices(Object.keys(lists)),
    )
    .option("--json", "everything that the plug-ins say about themselves")
    .action((kind: keyof typeof lists, { json }: { json?: boolean }) => {
      if (json) {
        // Functions are left out by JSON, so what remains is the card.
        console.log(JSON.stringify(lists[kind], null, 2));
        return;
      }
      for (const plugin of lists[kind]) {
        const options = "defaults" in plugin ? plugin.defaults : {};
        console.log(formatSpec({ id: plugin.id, options }));
        console.log(`    ${plugin.summary}`);
      }
    });
}
