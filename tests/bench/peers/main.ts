/**
 * Our explainers against other implementations: `deno task bench:peers [--out folder] [--only word]
 * [--backend onnx]`.
 *
 * Same weights, instances and budget; both sides run in turns and time themselves. Prints a table
 * and writes `<out>/bench/peers.json`. The Python side lives in a virtual environment under the
 * folder, made at the first run.
 *
 * @module
 */
import { parseArgs } from "node:util";
import type { BackendName } from "../../../core/contracts/backend.ts";
import { selectBackend } from "../../../models/backends.ts";
import { makeCases } from "./cases.ts";
import { compare, type Comparison, CORES, median } from "./compare.ts";
import { openLanes } from "./lanes.ts";
import { startPeer } from "./peer.ts";
import { loadSubjects } from "./subjects.ts";

const REPEATS = 3;

const { values } = parseArgs({
  options: {
    backend: { type: "string", default: "wasm" },
    out: { type: "string", default: "runs/peers" },
    only: { type: "string", default: "" },
  },
});
const { out, only } = values;
const folder = `${out}/bench`;
await Deno.mkdir(folder, { recursive: true });
const name = values.backend as BackendName;
const backend = await selectBackend(name);
const lanes = await openLanes(Math.max(...CORES), name);
const peer = await startPeer(`${folder}/venv`);
const conditions = {
  ours: `${backend.label} (${backend.device}), a worker per core`,
  theirs: "PyTorch and BLAS on the same processor, a thread per core",
  versions: { deno: Deno.version.deno, ...peer.versions },
  cores: navigator.hardwareConcurrency,
  loadBefore: Deno.loadavg(),
};
console.log(
  `ours:   ${conditions.ours}\ntheirs: ${conditions.theirs}\n${
    Object.entries(conditions.versions).map((entry) => entry.join(" "))
      .join(", ")
  }, ${conditions.cores} cores, load ${load(conditions.loadBefore)}\n`,
);

const comparisons: Comparison[] = [];
try {
  const cases = await makeCases(peer, lanes, await loadSubjects());
  for (const subject of cases) {
    if (!subject.measure.includes(only)) continue;
    const comparison = await compare(lanes, peer, subject, REPEATS);
    comparisons.push(comparison);
    console.log(described(comparison));
  }
} finally {
  lanes.stop();
  await peer.stop();
}
const loadAfter = Deno.loadavg();
console.log(
  `Medians of ${REPEATS} repeats in turns; ours / theirs below 1: we are faster; least and largest in brackets. Load after: ${
    load(loadAfter)
  }`,
);
await Deno.writeTextFile(
  `${folder}/peers.json`,
  `${JSON.stringify({ ...conditions, loadAfter, comparisons }, null, 2)}\n`,
);

function described(
  { measure, against, count, sides, agreement }: Comparison,
): string {
  const lines = sides.map(({ cores, ours, theirs, ratio, ratios }) => {
    const [own, other] = [ours, theirs].map((runs) => median(runs).toFixed(3));
    const [least, most] = ratios.map((value) => value.toPrecision(2));
    return `  ${cores} ${
      cores === 1 ? "core " : "cores"
    }  ours ${own} s, theirs ${other} s: ${
      ratio.toPrecision(3)
    } (${least} to ${most})`;
  });
  return `${measure} x ${count}, against ${against}\n${
    lines.join("\n")
  }\n  ${agreement}`;
}

function load(averages: readonly number[]): string {
  return averages.map((value) => value.toFixed(1)).join(" ");
}
