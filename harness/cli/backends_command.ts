/**
 * `faithmark backends`.
 *
 * @module
 */
import { print, printError } from "./print.ts";
import { Argument, Command } from "commander";
import { quantile } from "../../core/statistics/quantile.ts";
import {
  type BackendAgreement,
  backendAgreement,
} from "../rescore/backend_agreement.ts";
import { formatNumber } from "../../boards/format_number.ts";
import { markdownTable } from "../../boards/markdown/markdown_table.ts";

/** Says how similar the explanations of two backends are. */
export function backendsCommand(exit: (code: number) => void): Command {
  return new Command("backends")
    .description(
      "compare the explanations of two runs on different backends: rank correlation and largest deviation",
    )
    .addArgument(new Argument("<out>", "output folder of a run"))
    .addArgument(
      new Argument(
        "<other>",
        "output folder of the same run on another backend",
      ),
    )
    .option("--json", "print JSON, one number per instance")
    .action(
      async (out: string, other: string, { json }: { json?: boolean }) => {
        const agreements = await backendAgreement(
          out,
          other,
          ({ path, reason }) => {
            printError(`damaged: ${path}: ${reason}`);
            exit(1);
          },
        );
        if (json) {
          print(JSON.stringify(agreements.map(plain), null, 2));
          return;
        }
        print(
          markdownTable(
            [
              "task",
              "explainer",
              "seed",
              "backends",
              "median tau-b",
              "least tau-b",
              "largest deviation",
            ],
            agreements.map(line),
          ).join("\n"),
        );
      },
    );
}

/** As lists, in which JSON has null for NaN. */
function plain({ names, seed, backends, tau, deviation }: BackendAgreement) {
  const { task, explainer } = names;
  return {
    task,
    explainer,
    seed,
    backends,
    tau: [...tau],
    deviation: [...deviation],
  };
}

function line({ names, seed, backends, tau, deviation }: BackendAgreement) {
  const defined = (values: Float64Array) =>
    values.filter((value) => !Number.isNaN(value)).sort();
  const [taus, deviations] = [defined(tau), defined(deviation)];
  const shown = (values: Float64Array, q: number) =>
    values.length === 0 ? "–" : formatNumber(quantile(values, q));
  return [
    names.task,
    names.explainer,
    String(seed),
    backends.join(" / "),
    shown(taus, 0.5),
    shown(taus, 0),
    shown(deviations, 1),
  ];
}
