/**
 * How often 95% intervals of a mean hold the true mean, over instances alone and over instances and
 * seeds: `deno task bench:coverage`.
 *
 * @module
 */
import {
  type Distribution,
  distributions,
  intervalCoverage,
} from "./interval_coverage.ts";
import { seedCoverage } from "./seed_coverage.ts";

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
for (
  const [name, distribution] of Object.entries<Distribution>(distributions)
) {
  for (const n of [20, 50, 100]) {
    const { percentile, bca } = intervalCoverage(
      distribution,
      n,
      SAMPLES,
      RESAMPLES,
    );
    const cells = [percentile, bca].map(shown);
    console.log(name.padEnd(24), String(n).padStart(4), ...cells);
  }
}

console.log(
  "\nPercentile intervals over instances and seeds, as boards have them: 50 instances of standard deviation 1,\n" +
    "seeds that shift all instances by one normal number (shared), and noise of each instance under each seed (own)\n",
);
console.log(
  ...["shared", "own"].map((head) => head.padStart(8)),
  ...[2, 3, 5, 10].map((seeds) => `${seeds} seeds`.padStart(14)),
);
for (const shared of [0, 0.05, 0.1, 0.3]) {
  for (const own of [0.3, 1]) {
    const cells = [2, 3, 5, 10].map((seeds) =>
      shown(
        seedCoverage(
          { instance: 1, seed: shared, both: own },
          50,
          seeds,
          SAMPLES,
          RESAMPLES,
        ),
      )
    );
    console.log(
      ...[shared, own].map((sd) => String(sd).padStart(8)),
      ...cells,
    );
  }
}

/** A share in % with its standard error. */
function shown(share: number): string {
  const error = Math.sqrt(share * (1 - share) / SAMPLES);
  return `${(100 * share).toFixed(1)} ± ${(100 * error).toFixed(1)}`
    .padStart(14);
}
