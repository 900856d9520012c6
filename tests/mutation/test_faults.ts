/**
 * Whether every fault of every metric is caught.
 *
 * @module
 */
import { type Fault, leastFaults } from "./fault.ts";
import { illTyped } from "./ill_typed.ts";
import type { Verdict } from "./assess.ts";
import { assessAll } from "./assess_all.ts";
import { type MetricName, type Mutant, writeMutant } from "./mutant.ts";
import { messageOf } from "../../core/plugins/message_of.ts";

/** Seconds that the tests of one mutant may take; those of a metric take one. */
const LIMIT = 120;

/** A metric and what may be wrong with it. */
export interface Subject {
  readonly metric: MetricName;
  readonly faults: readonly Fault[];
}

/** Whether faults are caught. */
export interface Report {
  /** One line per fault, by metric. */
  readonly lines: readonly string[];
  /**
   * What must not be: a fault that survives or makes no mutant, a metric whose own tests catch too
   * few, tests that fail without a fault.
   */
  readonly problems: readonly string[];
}

interface Case {
  readonly metric: MetricName;
  readonly fault: Fault | undefined;
  /** Path of its copies below the folder. */
  readonly at: string;
  readonly mutant: Mutant;
}

/**
 * Makes the mutants below `folder`, checks their types and assesses them, each metric without a
 * fault first.
 */
export async function testFaults(
  subjects: readonly Subject[],
  folder: string,
  threads: number,
): Promise<Report> {
  const problems: string[] = [];
  const cases: Case[] = [];
  for (const { metric, faults } of subjects) {
    for (const [i, fault] of [undefined, ...faults].entries()) {
      try {
        const at = `${metric.id}/${i}`;
        const mutant = writeMutant(`${folder}/${at}`, metric, fault);
        cases.push({ metric, fault, at, mutant });
      } catch (error) {
        problems.push(`${metric.id}: ${messageOf(error)}`);
      }
    }
  }
  const mutants = cases.map(({ mutant }) => mutant);
  const [wrong, verdicts] = await Promise.all([
    illTyped(folder, mutants.map(({ metric }) => metric)),
    assessAll(mutants, threads, LIMIT),
  ]);
  const caught = new Map<string, number>();
  const lines = cases.map(({ metric, fault, at }, i): string => {
    const type = wrong.get(at);
    const verdict: Verdict = type
      ? { kind: "broken", why: `is no program: ${type}` }
      : verdicts[i]!;
    const line = `${metric.id}: ${nameOf(fault)}: ${describe(verdict)}`;
    if (verdict.kind !== (fault ? "caught" : "survived")) problems.push(line);
    if (verdict.kind === "caught" && verdict.of === "metric") {
      caught.set(metric.id, (caught.get(metric.id) ?? 0) + 1);
    }
    return line;
  });
  for (const { metric: { id } } of subjects) {
    const count = caught.get(id) ?? 0;
    if (count >= leastFaults) continue;
    problems.push(
      `${id}: expected at least ${leastFaults} faults that its own tests catch, current value is ${count}`,
    );
  }
  return { lines, problems };
}

function nameOf(fault: Fault | undefined): string {
  if (!fault) return "without a fault";
  const { kind, file, from, to } = fault;
  const text = (part: string) => part.replace(/\s+/g, " ").trim();
  return `${kind}, ${file ? `${file}, ` : ""}\`${text(from)}\` → \`${
    text(to)
  }\``;
}

function describe(verdict: Verdict): string {
  switch (verdict.kind) {
    case "caught":
      return `caught by ${
        verdict.of === "part" ? "its part's " : ""
      }"${verdict.by}": ${verdict.why}`;
    case "survived":
      return `passes ${verdict.tests} tests`;
    case "broken":
      return verdict.why;
  }
}
