/**
 * Whether every fault of every metric is caught.
 *
 * @module
 */
import { type Fault, leastFaults } from "./fault.ts";
import { illTyped } from "./ill_typed.ts";
import type { Verdict } from "./judge.ts";
import { judgeAll } from "./judge_all.ts";
import { type MetricName, type Mutant, writeMutant } from "./mutant.ts";

/** Seconds that the tests of one mutant may take; those of a metric take one or two. */
const LIMIT = 120;

/** A metric and what may be wrong with it. */
export interface Subject {
  readonly metric: MetricName;
  readonly faults: readonly Fault[];
}

/** What was found out about faults. */
export interface Report {
  /** One line per fault, by metric. */
  readonly lines: readonly string[];
  /** What must not be: a fault that survives or makes no mutant, too few faults, tests that fail without one. */
  readonly problems: readonly string[];
}

interface Case {
  readonly metric: MetricName;
  readonly fault: Fault | undefined;
  readonly mutant: Mutant;
}

/** Makes the mutants below `folder`, checks their types and judges them, each metric without a fault first. */
export async function testFaults(
  subjects: readonly Subject[],
  folder: string,
  threads: number,
): Promise<Report> {
  const problems: string[] = [];
  const cases: Case[] = [];
  for (const { metric, faults } of subjects) {
    if (faults.length < leastFaults) {
      problems.push(
        `${metric.id} has ${faults.length} faults, at least ${leastFaults} are expected`,
      );
    }
    for (const fault of [undefined, ...faults]) {
      try {
        const mutant = writeMutant(`${folder}/${cases.length}`, metric, fault);
        cases.push({ metric, fault, mutant });
      } catch (error) {
        problems.push(`${metric.id}: ${(error as Error).message}`);
      }
    }
  }
  const mutants = cases.map(({ mutant }) => mutant);
  const [wrong, verdicts] = await Promise.all([
    illTyped(folder, mutants.map(({ metric }) => metric)),
    judgeAll(mutants, threads, LIMIT),
  ]);
  const lines = cases.map(({ metric, fault }, i): string => {
    const type = wrong.get(i);
    const verdict: Verdict = type
      ? { kind: "broken", why: `is no program: ${type}` }
      : verdicts[i]!;
    const line = `${metric.id}: ${nameOf(fault)}: ${told(verdict)}`;
    if (verdict.kind !== (fault ? "caught" : "survived")) problems.push(line);
    return line;
  });
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

function told(verdict: Verdict): string {
  switch (verdict.kind) {
    case "caught":
      return `caught by "${verdict.by}": ${verdict.why}`;
    case "survived":
      return `passes ${verdict.tests} tests`;
    case "broken":
      return verdict.why;
  }
}
