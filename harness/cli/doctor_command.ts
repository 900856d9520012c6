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
    .description("report this machine's runtime, backends and speed")
    .option("--json", "print JSON")
    .action(async ({ json }: { json?: boolean }) => {
      const diagnosis = await doctor();
      if (json) {
        console.log(JSON.stringify(diagnosis, null, 2));
        return;
      }
      console.log(`runtime    ${diagnosis.runtime}`);
      console.log(`processor  ${diagnosis.cores} cores`);
      console.log(`memory     ${(diagnosis.memory / 2 ** 30).toFixed(1)} GiB`);
      for (
        const { name, device, gflops, software, problem } of diagnosis.backends
      ) {
        console.log(
          name.padEnd(11) + (problem ??
            `${device}${software ? " (software)" : ""}, ${
              gflops!.toFixed(1)
            } GFLOP/s`),
        );
      }
      console.log(`auto       ${diagnosis.auto}`);
    });
}
