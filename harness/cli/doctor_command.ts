/**
 * `faithmark doctor`.
 *
 * @module
 */
import { print } from "./print.ts";
import { Command } from "commander";
import { doctor } from "../tools/doctor.ts";

/** Says what this machine can do. */
export function doctorCommand(): Command {
  return new Command("doctor")
    .description("report this machine's runtime, backends and speed")
    .option("--json", "print JSON")
    .action(async ({ json }: { json?: boolean }) => {
      const diagnosis = await doctor();
      if (json) {
        print(JSON.stringify(diagnosis, null, 2));
        return;
      }
      print(`runtime    ${diagnosis.runtime}`);
      print(`processor  ${diagnosis.cores} cores`);
      print(`memory     ${(diagnosis.memory / 2 ** 30).toFixed(1)} GiB`);
      for (
        const { name, device, gflops, software, problem } of diagnosis.backends
      ) {
        print(
          name.padEnd(11) + (problem ??
            `${device}${software ? " (software)" : ""}, ${
              gflops!.toFixed(1)
            } GFLOP/s`),
        );
      }
      print(`auto       ${diagnosis.auto}`);
    });
}
