/**
 * Both intervals of a row, and whether they agree.
 *
 * @module
 */
import { bcaInterval } from "../../core/statistics/bca_interval.ts";
import {
  type Interval,
  percentileInterval,
} from "../../core/statistics/percentile_interval.ts";
import type { BoardRow } from "../board_row.ts";
import { meanOf } from "./estimate.ts";
import type { Entry } from "./rank.ts";

/** Part of the percentile interval's width by which the ends may differ. */
const TOLERANCE = 0.1;

/**
 * The 95% percentile interval of an entry's draws, and the bias-corrected and accelerated (BCa)
 * one.
 *
 * The acceleration comes from instances, each task weighing the same.
 *
 * @param sign −1 turns both back to a metric where lower is better.
 */
export function rowIntervals(
  entry: Entry,
  sign: number,
): Pick<BoardRow, "low" | "high" | "bca" | "intervalsAgree"> {
  const turn = ({ low, high }: Interval) =>
    sign > 0 ? { low, high } : { low: -high, high: -low };
  const plain = turn(percentileInterval(entry.draws));
  const bca = turn(bcaInterval(entry.draws, entry.value, influence(entry)));
  if (!Number.isFinite(bca.low + bca.high)) return plain;
  const most = TOLERANCE * (plain.high - plain.low);
  const near = (a: number, b: number) => Math.abs(a - b) <= most;
  return {
    ...plain,
    bca,
    intervalsAgree: near(plain.low, bca.low) && near(plain.high, bca.high),
  };
}

/** Per instance, what it moves the mean over tasks by, up to the number of tasks. */
function influence({ means }: Entry): number[] {
  return means.flatMap((own) => {
    const defined = own.filter((value) => !Number.isNaN(value));
    const mean = meanOf(defined);
    return [...defined].map((value) => (value - mean) / defined.length);
  });
}
