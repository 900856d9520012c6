import assert from "node:assert/strict";
import { bcaInterval } from "../../core/statistics/bca_interval.ts";
import { chiSquaredTail } from "../../core/statistics/chi_squared_tail.ts";
import { friedman } from "../../core/statistics/friedman.ts";
import { holm } from "../../core/statistics/holm.ts";
import { kendallTau } from "../../core/statistics/kendall_tau.ts";
import {
  krippendorffAlpha,
  type Level,
} from "../../core/statistics/krippendorff_alpha.ts";
import { normalQuantile } from "../../core/statistics/normal_quantile.ts";
import { normalTail } from "../../core/statistics/normal_tail.ts";
import { pearson } from "../../core/statistics/pearson.ts";
import { percentileInterval } from "../../core/statistics/percentile_interval.ts";
import { quantile } from "../../core/statistics/quantile.ts";
import { midRanks } from "../../core/statistics/ranks.ts";
import { rng } from "../../core/rows/rng.ts";
import { signFlip } from "../../core/statistics/sign_flip.ts";
import { studentisedRangeQuantile } from "../../core/statistics/studentised_range_quantile.ts";
import { studentisedRangeTail } from "../../core/statistics/studentised_range_tail.ts";
import { wilcoxon } from "../../core/statistics/wilcoxon.ts";
import { assertClose } from "../assert_close.ts";

type Rows = readonly (readonly number[])[];

/** What the libraries answered, and to what. */
interface Fixture {
  readonly wilcoxon: readonly {
    readonly differences: readonly number[];
    readonly p: number;
  }[];
  readonly bootstrap: readonly {
    readonly values: readonly number[];
    readonly level: number;
    readonly draws: readonly number[];
    readonly percentile: readonly number[];
    readonly bca: readonly number[];
  }[];
  readonly friedman: readonly {
    readonly blocks: Rows;
    readonly ranks: readonly number[];
    readonly statistic: number;
    readonly p: number;
    readonly nemenyi: Rows;
  }[];
  readonly holm: readonly {
    readonly p: readonly number[];
    readonly adjusted: readonly number[];
  }[];
  readonly normal_tail: Rows;
  readonly normal_quantile: Rows;
  readonly chi_squared: Rows;
  readonly studentised_range: Rows;
  readonly studentised_quantile: Rows;
  readonly krippendorff: readonly {
    readonly ratings: readonly (readonly (number | null)[])[];
    readonly level: Level;
    readonly alpha: number;
  }[];
  readonly sign_flip: readonly {
    readonly differences: readonly number[];
    readonly p: number;
  }[];
  readonly correlations: readonly {
    readonly x: readonly number[];
    readonly y: readonly number[];
    readonly kendall: number;
    readonly spearman: number;
    readonly pearson: number;
    readonly ranks: readonly number[];
  }[];
  readonly quantiles: readonly {
    readonly values: readonly number[];
    readonly quantiles: Rows;
  }[];
}

const known: Fixture = JSON.parse(
  await Deno.readTextFile(
    new URL("../fixtures/statistics.json", import.meta.url),
  ),
);

/** Both sides sum some hundred float64 terms. */
const rounding = { rtol: 1e-12, atol: 1e-15 };

Deno.test("wilcoxon: scipy's exact and asymptotic p values", () => {
  for (const { differences, p } of known.wilcoxon) {
    assertClose([wilcoxon(differences).pValue], [p], rounding);
  }
});

Deno.test("signFlip: scipy's p values over every pattern of signs", () => {
  for (const { differences, p } of known.sign_flip) {
    assertClose([signFlip(differences, rng("unused"))], [p], rounding);
  }
});

Deno.test("kendallTau, pearson, midRanks: scipy's, Spearman's correlation made of them too", () => {
  for (const { x, y, ranks, ...answers } of known.correlations) {
    assertClose(midRanks(x), ranks, rounding);
    assertClose([kendallTau(x, y)], [answers.kendall], rounding);
    assertClose([pearson(x, y)], [answers.pearson], rounding);
    assertClose(
      [pearson(midRanks(x), midRanks(y))],
      [answers.spearman],
      rounding,
    );
  }
});

Deno.test("quantile: numpy's linear interpolation", () => {
  for (const { values, quantiles } of known.quantiles) {
    for (const [q, value] of quantiles) {
      assertClose([quantile(values, q!)], [value!], rounding);
    }
  }
});

Deno.test("percentileInterval, bcaInterval: scipy's ends on scipy's draws", () => {
  for (const { values, level, draws, percentile, bca } of known.bootstrap) {
    const mean = values.reduce((sum, v) => sum + v, 0) / values.length;
    const influence = values.map((v) => v - mean);
    const ends = ({ low, high }: { low: number; high: number }) => [low, high];
    assertClose(
      ends(percentileInterval(draws, 1 - level)),
      percentile,
      rounding,
    );
    assertClose(
      ends(bcaInterval(draws, mean, influence, 1 - level)),
      bca,
      // scipy's jackknife subtracts means of n − 1 values: its acceleration keeps about 12 digits.
      { rtol: 1e-9, atol: 1e-10 },
    );
  }
});

Deno.test("friedman: scipy's ranks, statistic and p value; pairs by scikit-posthocs", () => {
  for (const { blocks, ranks, statistic, p, nemenyi } of known.friedman) {
    const found = friedman(blocks);
    assertClose(found.meanRanks, ranks, rounding);
    assertClose([found.statistic, found.pValue], [statistic, p], rounding);
    const count = ranks.length;
    const unit = Math.sqrt(count * (count + 1) / (12 * blocks.length));
    for (const [a, row] of nemenyi.entries()) {
      const pairs = row.map((_, b) =>
        studentisedRangeTail(Math.abs(ranks[a]! - ranks[b]!) / unit, count)
      );
      // scipy integrates the range's distribution adaptively, to about 1e-11.
      assertClose(pairs, row, { atol: 1e-9 });
    }
  }
});

Deno.test("holm: statsmodels' adjusted p values", () => {
  for (const { p, adjusted } of known.holm) {
    assertClose(holm(p), adjusted, rounding);
  }
});

Deno.test("normalTail, normalQuantile, chiSquaredTail: scipy's", () => {
  for (const [z, p] of known.normal_tail) {
    assertClose([normalTail(z!)], [p!], rounding);
  }
  for (const [p, z] of known.normal_quantile) {
    assertClose([normalQuantile(p!)], [z!], rounding);
  }
  for (const [x, freedom, p] of known.chi_squared) {
    // Exponents up to 150 magnify the rounding of logarithms as many times.
    assertClose([chiSquaredTail(x!, freedom!)], [p!], { rtol: 1e-12 });
  }
});

Deno.test("studentisedRangeTail, studentisedRangeQuantile: scipy's, and statsmodels' table", () => {
  for (const [q, count, p] of known.studentised_range) {
    // scipy integrates adaptively, to about 1e-11.
    assertClose([studentisedRangeTail(q!, count!)], [p!], { atol: 1e-9 });
  }
  for (const [alpha, count, scipy, table] of known.studentised_quantile) {
    const found = studentisedRangeQuantile(alpha!, count!);
    assertClose([found], [scipy!], { rtol: 1e-6 });
    // Interpolated between the rows of a table.
    assertClose([found], [table!], { rtol: 2e-3 });
  }
});

Deno.test("krippendorffAlpha: krippendorff's, with and without holes", () => {
  for (const { ratings, level, alpha } of known.krippendorff) {
    const holes = ratings.map((own) => own.map((value) => value ?? NaN));
    assertClose([krippendorffAlpha(holes, level)], [alpha], rounding);
  }
  assert.ok(known.krippendorff.length > 0);
});
