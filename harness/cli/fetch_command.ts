/**
 * `faithmark fetch`.
 *
 * @module
 */
// @ts-types="./cli_progress.d.ts"
import cliProgress from "cli-progress";
import { print } from "./print.ts";
import { Command } from "commander";
import type { DataFile } from "../../core/contracts/data_file.ts";
import { findCard } from "../../core/plugins/find_card.ts";
import { datasets } from "../../datasets/index.ts";
import { dataPlaces } from "../data/data_places.ts";
import { download } from "../data/download.ts";
import { findData } from "../data/read_data.ts";

/** Fetches the published files of datasets into the cache. */
export function fetchCommand(): Command {
  return new Command("fetch")
    .description(
      "download the files of datasets that are not part of the project",
    )
    .argument("[datasets...]", "ids of datasets: mnist")
    .option("--all", "all datasets")
    .action(async (ids: readonly string[], { all }: { all?: boolean }) => {
      const published = datasets.filter(({ files }) => files);
      if (!all && ids.length === 0) {
        throw new RangeError(
          `Cannot fetch: expected --all or ids of datasets, of which ${
            published.map(({ id }) => id).join(", ")
          } have files; current value is none`,
        );
      }
      const requested = all
        ? published
        : ids.map((id) => findCard("dataset", datasets, id));
      const places = dataPlaces();
      for (const { id, files = [] } of requested) {
        if (files.length === 0) print(`${id}: needs no files`);
        for (const file of files) {
          print(
            `${id}: ${file.path}, ${file.bytes} bytes, licence ${file.licence}`,
          );
          const local = await findData(file, places);
          const path = local?.path ?? await fetched(file, places.cache);
          print(`    ${local ? "is in" : "fetched into"} ${path}`);
        }
      }
    });
}

async function fetched(file: DataFile, cache: string): Promise<string> {
  const bar = new cliProgress.SingleBar({
    format: "{bar} {value}/{total} bytes, {eta_formatted} left",
    hideCursor: true,
    clearOnComplete: true,
    noTTYOutput: !Deno.stderr.isTerminal(),
    notTTYSchedule: 5000,
  }, cliProgress.Presets.shades_classic);
  const stop = new AbortController();
  const interrupt = () => stop.abort();
  Deno.addSignalListener("SIGINT", interrupt);
  bar.start(file.bytes, 0, {});
  try {
    return await download(file, cache, {
      signal: stop.signal,
      progress: (bytes) => bar.update(bytes, {}),
    });
  } finally {
    bar.stop();
    Deno.removeSignalListener("SIGINT", interrupt);
  }
}
