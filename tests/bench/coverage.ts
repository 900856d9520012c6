/**
 * How often 95% intervals of a mean hold the true mean: `deno task bench:coverage`.
 *
 * @module
 */
import { intervalCoverage, type Law, laws } from "./interval_coverage.ts";

const SAMPLES = 2000;
const RESAMPLES = 1000;

console.log(
  `${SAMPLES} samples, ${RESAMPLES} resamples; coverage in %, ± one standard error of the simulation\n`,
);
console.log(
  "law".padEnd(24),
  "n".padStart(4),
  ...["percentile", "BCa"].map((head) => head.padStart(14)),
);
for (const [name, law] of Object.entries<Law>(laws)) {
  for (const n of [20, 50, 100]) {
    const { percentile, bca } = intervalCoverage(law, n, SAMPLES, RESAMPLES);
    const cells = [percentile, bca].map((share) => {
      const error = Math.sqrt(share * (1 - share) / SAMPLES);
      return `${(100 * share).toFixed(1)} ± ${(100 * error).toFixed(1)}`
        .padStart(14);
    });
    console.log(name.padEnd(24), String(n).padStart(4), ...cells);
  }
}
