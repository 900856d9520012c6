/**
 * Remaking recorded numbers.
 *
 * @module
 */
import { positive } from "../../core/plugins/positive.ts";
import type {
  CellRecord,
  Outcome,
  ScoredRecord,
} from "../../core/records/record.ts";
import { rng } from "../../core/rows/rng.ts";
import { EXTERNAL } from "../cell/external.ts";
import { scoreMetrics } from "../cell/score_metrics.ts";
import { stepReason } from "../cell/step_reason.ts";
import type { PluginLists } from "../plan/plan.ts";
import { explanationKey } from "../store/cell_key.ts";
import { copyExplanation } from "../store/copy_explanation.ts";
import { checkExplanation } from "../store/read_store.ts";
import { openStore } from "../store/write_store.ts";
import { compareOutcomes, type Difference } from "./compare_outcomes.ts";
import {
  type RescoreItem,
  type RescoreOptions,
  rescoreSession,
  type RescoreStep,
} from "./rescore_session.ts";
import { whyUntrusted } from "./why_untrusted.ts";

/** What to verify. */
export interface VerifyOptions extends RescoreOptions {
  /** Cells made again; all where there are fewer. @default 10 */
  readonly sample?: number;
  /** Seed of the choice. @default 0 */
  readonly seed?: number;
}

/** What became of a record's numbers when they were made again. */
export type Verdict =
  & { readonly record: ScoredRecord }
  & (
    | { readonly status: "reproduced" }
    | ({ readonly status: "drifted" } & Difference)
    | { readonly status: "failed" | "skipped"; readonly reason: string }
  );

/**
 * Explains and scores a random sample of the scored records that count, in a folder of its own, and
 * compares the results with what is recorded.
 *
 * - Attributions made elsewhere are taken from the folder and scored again.
 * - A cell whose stored attributions are damaged has failed, though its scores may be right.
 *
 * @throws {RangeError} on a bad call or a folder without scored records.
 * @throws {Error} when the backend of the records is not there.
 * @throws {DOMException} `AbortError` when `signal` ends it.
 */
export async function verify(options: VerifyOptions): Promise<Verdict[]> {
  const { out, signal, seed = 0 } = options;
  const size = positive("sample", options.sample ?? 10, "integer");
  const session = await rescoreSession(options);
  const { plugins, records } = session;
  const order = rng("verify", seed).permutation(records.length);
  const sample = Array.from(order.subarray(0, size), (at) => records[at]!);
  const verdicts = new Map<CellRecord, Verdict>();
  for (const record of sample) {
    const reason = whyNotRemakable(record, plugins);
    if (reason !== undefined) verdicts.set(record, failed(record, reason));
    const doubt = whyUntrusted(record.cell, options);
    if (doubt === undefined) continue;
    verdicts.set(record, { record, status: "skipped", reason: doubt });
  }
  const items = sample.filter((record) => !verdicts.has(record))
    .map((record) => ({ record }));
  const scratch = await Deno.makeTempDir({ prefix: "faithmark_verify_" });
  try {
    await openStore(scratch);
    const results = await session.each(scratch, items, async (step) => {
      const remade = await remake(step, out, scratch);
      signal?.throwIfAborted();
      return await compare(step.item.record, remade, out, scratch);
    });
    for (const [{ record }, result] of results) {
      verdicts.set(
        record,
        typeof result === "string" ? failed(record, result) : result,
      );
    }
  } finally {
    await Deno.remove(scratch, { recursive: true });
  }
  return sample.map((record) => verdicts.get(record)!);
}

function failed(record: ScoredRecord, reason: string): Verdict {
  return { record, status: "failed", reason };
}

/** Why a record's numbers cannot be made again, as far as the record itself says. */
function whyNotRemakable(
  { cell }: ScoredRecord,
  { metrics }: PluginLists,
): string | undefined {
  for (const { id, version } of cell.metrics) {
    const now = metrics.find((card) => card.id === id)?.version;
    if (now !== version) {
      return `${id} was version ${version}, and is ${now ?? "no longer there"}`;
    }
  }
}

/** The outcome of a cell made again in `scratch`, or why there is none. */
async function remake(
  { worker, timeout, item: { record: { cell } } }: RescoreStep<RescoreItem>,
  out: string,
  scratch: string,
): Promise<Outcome | string> {
  for (const seed of [cell.seed, ...cell.repeats]) {
    const seeded = { ...cell, seed };
    if (cell.explainer.id === EXTERNAL) {
      const key = await explanationKey(seeded);
      if (await copyExplanation(out, scratch, key)) continue;
      return await lostReason(out, key);
    }
    const step = { kind: "explain", cell: seeded, batch: 128 } as const;
    const result = await worker.take(step, timeout);
    if (result.status === "outcome") return result.outcome;
    // A repeat that failed then may fail now: what counts is the scores.
    if (result.status !== "explained" && seed === cell.seed) {
      return stepReason(result);
    }
  }
  const result = await scoreMetrics({ worker, cell, timeout });
  return result.status === "outcome" ? result.outcome : stepReason(result);
}

/** Why attributions that were made elsewhere cannot be scored again. */
async function lostReason(out: string, key: string): Promise<string> {
  const read = await checkExplanation(out, key);
  return read && "reason" in read
    ? `attributions damaged: ${read.path}: ${read.reason}`
    : "the attributions made elsewhere are missing";
}

/** How the outcome that was made again differs from the recorded one. */
async function compare(
  record: ScoredRecord,
  remade: Outcome | string,
  out: string,
  scratch: string,
): Promise<Verdict> {
  if (typeof remade === "string") return failed(record, remade);
  if (remade.status !== "scored") {
    return failed(record, stepReason({ status: "outcome", outcome: remade }));
  }
  const [fault] = Object.entries(remade.failed ?? {})
    .filter(([name]) => record.outcome.failed?.[name] === undefined);
  if (fault) return failed(record, fault.join(": "));
  const key = await explanationKey(record.cell);
  const stored = await checkExplanation(out, key);
  const values = (read: Awaited<ReturnType<typeof checkExplanation>>) =>
    read && "stored" in read ? read.explanation.attributions.data : undefined;
  const difference = compareOutcomes(
    { ...record.outcome, values: values(stored) },
    { ...remade, values: values(await checkExplanation(scratch, key)) },
  );
  if (difference) return { record, status: "drifted", ...difference };
  if (stored && "reason" in stored) {
    const { path, reason } = stored;
    return failed(record, `attributions damaged: ${path}: ${reason}`);
  }
  return { record, status: "reproduced" };
}
