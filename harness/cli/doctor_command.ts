/**
 * `faithmark doctor`.
 *
 * @module
 */
import { Command } from "commander";
import { doctor } from "../tools/doctor.ts";

/** Says what this machine can do. */
export function doctorCommand(): Command {
  return new Command("doctor")
    .description("what this machine has: runtime, backends, speed")
    .option("--json", "as JSON")
    .action(async ({ json }: { json?: boolean }) => {
      const found = await doctor();
      if (json) {
        console.log(JSON.stringify(found, null, 2));
        return;
      }
      console.log(`runtime    ${found.runtime}`);
      console.log(`processor  ${found.cores} cores`);
      console.log(`memory     ${(found.memory / 2 ** 30).toFixed(1)} GiB`);
      for (
        const { name, device, gflops, software, problem } of found.backends
      ) {
        console.log(
          name.padEnd(11) + (problem ??
            `${device}${software ? " (software)" : ""}, ${
              gflops!.toFixed(1)
            } GFLOP/s`),
        );
      }
      console.log(`auto       ${found.auto}`);
    });
}
