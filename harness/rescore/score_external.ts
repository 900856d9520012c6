/**
 * Scoring attributions that were made elsewhere.
 *
 * @module
 */
import type { Spec } from "../../core/contracts/card.ts";
import type { Explanation } from "../../core/contracts/explanation.ts";
import type { Problem } from "../../core/contracts/task.ts";
import { findTask } from "../plan/find_task.ts";
import { resolveOptions } from "../../core/plugins/resolve_options.ts";
import { sha256 } from "../../core/rows/sha256.ts";
import { formatSpec, toSpec } from "../../core/plugins/spec.ts";
import { metrics } from "../../metrics/index.ts";
import {
  type BackendName,
  parseBackend,
} from "../../core/contracts/backend.ts";
import { selectBackend } from "../../models/backends.ts";
import { tasks } from "../../tasks/index.ts";
import { cellKey, explanationKey } from "../store/cell_key.ts";
import { scoreMetrics } from "../cell/score_metrics.ts";
import { EXTERNAL } from "../cell/external.ts";
import { encodeNpy } from "../../core/formats/encode_npy.ts";
import { hostAccess } from "../data/host_access.ts";
import { inlineWorker } from "../run/inline_worker.ts";
import { surroundings } from "../run/observe.ts";
import { metricsOf } from "../plan/plan.ts";
import { positive } from "../../core/plugins/positive.ts";
import { readFile } from "../data/read_file.ts";
import { readExternal } from "./read_external.ts";
import type { Cell, CellRecord } from "../../core/records/record.ts";
import { shellQuoted } from "../../core/plugins/shell_quoted.ts";
import { publicSpec } from "../plan/cell_names.ts";
import { shortSpec } from "../../core/records/short_spec.ts";
import { SCHEMA } from "../../core/records/schema.ts";
import { stepReason } from "../cell/step_reason.ts";
import { checkFolder } from "../store/output_folder.ts";
import { readRecords } from "../store/read_store.ts";
import {
  openStore,
  writeExplanation,
  writeRecord,
} from "../store/write_store.ts";

/** Attributions and what is declared about them. */
export interface ExternalOptions {
  /** File that holds them: see {@linkcode readAttributions}. */
  readonly attributions: string;
  /** The task whose instances they explain, as a spec. */
  readonly task: string | Spec;
  /**
   * How boards call them: letters, digits, `_`, `.` and `-`.
   *
   * @default the file's name without its ending
   */
  readonly name?: string;
  /** What they are measured from: the task's baseline, or nothing that is known. @default "none" */
  readonly baseline?: "baseline" | "none";
  /** True when they carry the sign of the effect. @default false */
  readonly signed?: boolean;
  /**
   * File of the outputs that they explain, to be compared with the task's; not compared when
   * absent.
   */
  readonly targets?: string;
  /** Metrics besides the task's own, as specs. */
  readonly metrics?: readonly (string | Spec)[];
  /** Backend. @default that of the folder's records, "auto" in a new folder */
  readonly backend?: BackendName | "auto";
  /** Seconds after which a metric is given up, at its next call of the model. @default 600 */
  readonly timeout?: number;
  /** Output folder. @default "runs/external" */
  readonly out?: string;
}

/**
 * Scores attributions of a task's instances by its metrics and records them as `external[name=…]`,
 * at unknown cost.
 *
 * - Metrics that need the explainer itself do not apply.
 * - Metrics that fail are named in the record.
 *
 * @throws {RangeError} on a file that does not fit the task, naming file, expected and found, or a
 *   name that other attributions have.
 * @throws {StorageError} when the folder cannot be written.
 * @throws {Error} when the backend is not there or nothing can be scored.
 */
export async function scoreExternal(
  options: ExternalOptions,
): Promise<CellRecord> {
  const out = options.out ?? `runs/${EXTERNAL}`;
  const timeout = positive("timeout", options.timeout ?? 600);
  const name = nameOf(options);
  await checkFolder(out, "run");
  const spec = toSpec(options.task);
  const card = findTask(tasks, spec.id);
  const task = {
    id: card.id,
    version: card.version,
    options: resolveOptions(card, spec.options),
  };
  const requestedMetrics = metricsOf({ metrics }, [
    ...card.metrics,
    ...(options.metrics ?? []).map(toSpec),
  ]);
  const { records } = await readRecords(out);
  const { label, device } = await backendOf(records, options.backend ?? "auto");
  const problem = await card.load(task.options, readFile, hostAccess);
  const attributions = await readExternal(options, problem);
  const cell: Cell = {
    task,
    weights: problem.weights,
    explainer: {
      id: EXTERNAL,
      version: 1,
      options: {
        name,
        signed: options.signed ?? false,
        baseline: options.baseline ?? "none",
        attributions: await sha256(encodeNpy(attributions)),
      },
    },
    seed: 0,
    repeats: [],
    metrics: requestedMetrics,
    backend: label,
  };
  refuseRival(records, cell, out);

  await openStore(out);
  const explanation: Explanation = {
    attributions,
    ...(options.baseline === "baseline" && {
      baseValues: await outputsAtBaseline(problem),
    }),
  };
  const key = await explanationKey(cell);
  await writeExplanation(out, key, explanation, {
    cost: null,
    milliseconds: 0,
  });
  const worker = inlineWorker({
    kind: "start",
    backend: parseBackend(label),
    out,
    modules: [],
  }, {
    explainers: [],
    metrics,
    tasks: [{ ...card, load: () => Promise.resolve(problem) }],
  });
  const result = await scoreMetrics({ worker, cell, timeout });
  if (result.status !== "outcome" || result.outcome.status !== "scored") {
    throw new Error(
      `Cannot score ${options.attributions}: ${stepReason(result)}`,
    );
  }
  const record: CellRecord = {
    schema: SCHEMA,
    key: await cellKey(cell),
    suite: EXTERNAL,
    cell,
    names: {
      task: await publicSpec(card, task),
      explainer: formatSpec({ id: EXTERNAL, options: { name } }),
      control: false,
    },
    outcome: result.outcome,
    command: commandOf(options, shortSpec(card, task), name, label),
    observed: {
      at: new Date().toISOString(),
      milliseconds: 0,
      memory: 0,
      ...await surroundings(device, 1),
    },
  };
  await writeRecord(out, record);
  return record;
}

/** How boards call the attributions. */
function nameOf({ name, attributions }: ExternalOptions): string {
  const boardName = name ?? attributions.replace(/^.*[\\/]|\.[^.]*$/g, "");
  if (/^[A-Za-z][\w.-]*$/.test(boardName)) return boardName;
  throw new RangeError(
    `Cannot record attributions: expected a name of letters, digits, "_", "." and "-" that starts with a letter (--name), current value is "${boardName}"`,
  );
}

/** Throws where the folder has other attributions of the same name and task. */
function refuseRival(
  records: readonly CellRecord[],
  cell: Cell,
  out: string,
): void {
  const rival = records.find((record) => sameName(record.cell, cell));
  if (!rival) return;
  throw new RangeError(
    `Cannot record attributions: expected a name that no others of ${
      formatSpec(cell.task)
    } have in ${out}, current value is "${
      cell.explainer.options["name"]
    }", as in ${rival.key}.json; choose another --name`,
  );
}

/** True for other attributions of the same name on the same task. */
function sameName(a: Cell, b: Cell): boolean {
  const { name, attributions, signed, baseline } = a.explainer.options;
  const mine = b.explainer.options;
  return a.explainer.id === EXTERNAL && name === mine["name"] &&
    formatSpec(a.task) === formatSpec(b.task) &&
    (attributions !== mine["attributions"] || signed !== mine["signed"] ||
      baseline !== mine["baseline"]);
}

/** Selects the backend that the folder's records were made on, or the requested one. */
async function backendOf(
  records: readonly CellRecord[],
  requested: BackendName | "auto",
) {
  const recorded = records[0]?.cell.backend;
  const name = recorded === undefined ? undefined : parseBackend(recorded);
  const backend = await selectBackend(
    requested === "auto" ? name ?? requested : requested,
  );
  if (backend.label === (recorded ?? backend.label)) return backend;
  throw new RangeError(
    `Cannot score: expected backend ${recorded}, as in the folder's records, current value is ${backend.label}`,
  );
}

async function outputsAtBaseline(
  { model, baseline, batch }: Problem,
): Promise<Float64Array> {
  const inputs = { shape: [1, ...model.inputShape], data: baseline };
  const { data } = await model.predict(inputs);
  return Float64Array.from(batch.targets, (target) => data[target]!);
}

function commandOf(
  { attributions, targets, baseline, signed, metrics }: ExternalOptions,
  task: string,
  name: string,
  backend: string,
): string {
  return [
    `deno task faithmark score --attributions ${shellQuoted(attributions)}`,
    `--task ${shellQuoted(task)} --name ${name}`,
    ...(targets === undefined ? [] : [`--targets ${shellQuoted(targets)}`]),
    ...(baseline === undefined ? [] : [`--baseline ${baseline}`]),
    ...(signed ? ["--signed"] : []),
    `--backend ${parseBackend(backend)}`,
    ...(metrics
      ? [
        `--metrics ${
          shellQuoted(metrics.map(toSpec).map(formatSpec).join(","))
        }`,
      ]
      : []),
  ].join(" ");
}
