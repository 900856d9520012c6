/**
 * Two sides of one measurement, in turns.
 *
 * @module
 */
import type { Lanes } from "./lanes.ts";
import type { OursName } from "./ours.ts";
import type { Peer, Timed, Values } from "./peer.ts";

/** The same work on both sides. */
export interface Case {
  /** What is computed, on what, at what budget. */
  readonly measure: string;
  /** The other side, in words. */
  readonly against: string;
  /** Its name there. */
  readonly peer: string;
  /** Name of our side. */
  readonly ours: OursName;
  /** Instances of one measurement. */
  readonly count: number;
  /** Instances of the untimed first run. */
  readonly warmUp: number;
  /** How well the values agree, in words. */
  agreement(ours: Values, theirs: Values): string | Promise<string>;
}

/** Both sides on as many cores. */
export interface Against {
  /** Workers of ours, threads of theirs. */
  readonly cores: number;
  /** Seconds of each repeat. */
  readonly ours: readonly number[];
  /** Seconds of each repeat. */
  readonly theirs: readonly number[];
  /** Median over repeats of ours / theirs; below 1 we are faster. */
  readonly ratio: number;
  /** Least and largest ratio of a repeat. */
  readonly ratios: readonly [number, number];
}

/** What came of a case. */
export interface Comparison {
  readonly measure: string;
  readonly against: string;
  readonly count: number;
  readonly sides: readonly Against[];
  readonly agreement: string;
}

/** Cores of either side. */
export const CORES: readonly number[] = [2, 1];

/**
 * Runs ours and the other side in turns, on two cores and on one; who starts changes with every
 * repeat.
 */
export async function compare(
  lanes: Lanes,
  peer: Peer,
  subject: Case,
  repeats: number,
): Promise<Comparison> {
  const { measure, against, count, warmUp } = subject;
  const sides = CORES.flatMap((cores) => [
    (count: number, seed: number) =>
      lanes.run(subject.ours, count, seed, cores),
    (count: number, seed: number) => peer.run(subject.peer, count, seed, cores),
  ]);
  if (warmUp > 0) { for (const side of sides) await side(warmUp, repeats); }
  const runs: Timed[][] = sides.map(() => []);
  for (let repeat = 0; repeat < repeats; repeat++) {
    for (const turn of sides.keys()) {
      const side = (turn + repeat) % sides.length;
      runs[side]!.push(await sides[side]!(count, repeat));
    }
  }
  const seconds = runs.map((side) => side.map((run) => run.seconds));
  return {
    measure,
    against,
    count,
    sides: CORES.map((cores, i) => {
      const [ours, theirs] = [seconds[2 * i]!, seconds[2 * i + 1]!];
      const ratios = ours.map((own, k) => own / theirs[k]!);
      return {
        cores,
        ours,
        theirs,
        ratio: median(ratios),
        ratios: [Math.min(...ratios), Math.max(...ratios)],
      };
    }),
    agreement: await subject.agreement(
      runs[0]![0]!.values,
      runs[1]![0]!.values,
    ),
  };
}

/** The middle of an odd number of values. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1]!;
}

/** √ of the mean square of differences. */
export function rms(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i]! - b[i]!) ** 2;
  return Math.sqrt(sum / a.length);
}
