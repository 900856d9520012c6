/**
 * Our explainers against other implementations: `deno task bench:peers [--out folder]`.
 *
 * Same weights, instances and budget; both sides run in turns and time themselves. Prints a table and writes
 * `<out>/bench/peers.json`. The Python side lives in a virtual environment under the folder, made at the first run.
 *
 * @module
 */
import { parseArgs } from "node:util";
import { selectBackend } from "../../../models/backends.ts";
import { makeCases } from "./cases.ts";
import { compare, type Comparison, median } from "./compare.ts";
import { startPeer } from "./peer.ts";

const REPEATS = 3;

const { values: { out } } = parseArgs({
  options: { out: { type: "string", default: "runs/peers" } },
});
const folder = `${out}/bench`;
await Deno.mkdir(folder, { recursive: true });
const backend = await selectBackend("wasm");
const peer = await startPeer(`${folder}/venv`);
const conditions = {
  ours: `${backend.label} (${backend.device})`,
  theirs: "PyTorch and BLAS on the same processor, 2 threads and 1 thread",
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

console.log(
  "ours s".padStart(9),
  ["theirs s, 2 threads", "theirs s, 1 thread"].map((side) =>
    `${side}, ours / theirs (range)`
  ).join("   "),
);
const comparisons: Comparison[] = [];
try {
  for (const subject of await makeCases(peer)) {
    const comparison = await compare(peer, subject, REPEATS);
    comparisons.push(comparison);
    console.log(described(comparison));
  }
} finally {
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
  { measure, against, count, ours, theirs, agreement }: Comparison,
): string {
  const seconds = (runs: readonly number[]) =>
    median(runs).toFixed(3).padStart(9);
  const columns = theirs.map((side) => {
    const [least, most] = side.ratios.map((value) => value.toPrecision(2));
    return seconds(side.seconds) + side.ratio.toPrecision(3).padStart(8) +
      `  (${least} - ${most})`.padEnd(18);
  });
  return `${measure} x ${count.toLocaleString("en")}, against ${against}
${seconds(ours)}  ${columns.join("")}
  ${agreement}`;
}

function load(averages: readonly number[]): string {
  return averages.map((value) => value.toFixed(1)).join(" ");
}
