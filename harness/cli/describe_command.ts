/**
 * `faithmark describe`.
 *
 * @module
 */
import { print } from "./print.ts";
import { Command } from "commander";
import { findTask } from "../plan/find_task.ts";
import { resolveOptions } from "../../core/plugins/resolve_options.ts";
import { parseSpec } from "../../core/plugins/spec.ts";
import { selectBackend } from "../../models/backends.ts";
import { tasks } from "../../tasks/index.ts";
import { certificateParts, type NetworkFacts } from "../store/certificates.ts";
import { describe, type RowFacts, type TaskFacts } from "../tools/describe.ts";
import { hostAccess } from "../data/host_access.ts";
import { readFile } from "../data/read_file.ts";

/** Prints what is known of a task. */
export function describeCommand(): Command {
  return new Command("describe")
    .description("describe a task: data, model, ground truth, certificates")
    .argument("<task>", "task, with or without options: 'mnist[model=mlp]'")
    .option("--json", "print JSON, with complete certificates")
    .action(async (text: string, { json }: { json?: boolean }) => {
      const spec = parseSpec(text);
      const task = findTask(tasks, spec.id);
      const options = resolveOptions(task, spec.options);
      await selectBackend("wasm");
      const facts = await describe(task, options, readFile, hostAccess);
      print(
        json ? JSON.stringify(facts, null, 2) : page(facts).join("\n"),
      );
    });
}

function page(facts: TaskFacts): string[] {
  const { problem } = facts;
  const line = (name: string, value: string) => name.padEnd(13) + value;
  return [
    facts.task,
    `    ${facts.summary}`,
    "",
    line("data", `${facts.dataset.id}, licence ${facts.dataset.licence}`),
    ...(facts.rows
      ? [rowsLine(facts.rows)].map((text) => line("rows", text))
      : []),
    ...facts.files.flatMap(({ path, bytes, sha256, url }) => [
      line("file", `${path}, ${bytes} bytes, sha256 ${sha256}`),
      line("", url),
    ]),
    ...("missing" in problem ? [line("not loaded", problem.missing)] : [
      line("inputs", `[${problem.inputShape}]`),
      line("model", problem.model),
      line("outputs", problem.outputs),
      line(
        "explained",
        `${problem.instances} rows; ${problem.background} rows of background`,
      ),
      line("weights", `sha256 ${problem.weights}`),
      line("truth", problem.truth.join("; ") || "none is known"),
      ...problem.facts.map((fact) => line("fact", fact)),
    ]),
    line("metrics", facts.metrics.join(", ")),
    ...facts.references.map((source) => line("source", source)),
    ...facts.networks.flatMap((one) => network(one, facts)),
  ];
}

function rowsLine(
  { training, validation, test, features, classes }: RowFacts,
): string {
  const parts = [
    `${training} to learn from`,
    ...(validation > 0 ? [`${validation} to choose by`] : []),
    `${test} to test with`,
  ];
  const names = classes.length > 12
    ? `${classes.slice(0, 12).join(", ")}, …`
    : classes.join(", ");
  return `${training + validation + test}: ${
    parts.join(", ")
  }; ${features} features, ${classes.length} classes (${names})`;
}

/** What verdicts mean that are not plain. */
const MEANINGS: { readonly [verdict: string]: string } = {
  nominal: "the rule reads it, and it changes less than 5 % of the labels",
  refuted: "the rule moves where it should not, or does not where it should",
  unlearned: "the network does not follow the rule there",
};

/** How well the network follows the rule, and what the certificate's words mean. */
function fidelity(
  { test, inputs = [] }: NetworkFacts["certificate"],
): string[] {
  const { agreement, bayesShare } = test ?? {};
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
  const verdicts = new Set(inputs.map(({ verdict }) => verdict));
  return [
    ...(agreement === undefined
      ? []
      : [`gives the rule's label to ${percent(agreement)} of the test rows`]),
    ...(bayesShare === undefined
      ? []
      : [`has ${percent(bayesShare)} of the best accuracy that labels allow`]),
    ...Object.entries(MEANINGS).filter(([verdict]) =>
      [...verdicts].some((present) => present === verdict)
    ).map(([verdict, meaning]) => `${verdict}: ${meaning}`),
  ];
}

function network(
  { id, path, certificate, rejected }: NetworkFacts,
  { problem }: TaskFacts,
): string[] {
  const own = "weights" in problem && problem.weights === certificate.weights;
  return [
    "",
    `${id}: ${path}, made by ${certificate.command}${
      own ? " (explained here)" : ""
    }`,
    ...certificateParts(certificate).map((part) => `    ${part}`),
    ...fidelity(certificate).map((line) => `    ${line}`),
    ...rejected.map(({ claim, reason }) => `    rejected: ${claim}: ${reason}`),
  ];
}
