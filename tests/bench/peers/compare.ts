/**
 * Two sides of one measurement, in turns.
 *
 * @module
 */
import type { Peer, Timed, Values } from "./peer.ts";

/** The same work on both sides. */
export interface Case {
  /** What is computed, on what, at what budget. */
  readonly measure: string;
  /** The other side, in words. */
  readonly against: string;
  /** Its name there. */
  readonly peer: string;
  /** Instances or steps of one measurement. */
  readonly count: number;
  /** Instances or steps of the untimed first run. */
  readonly warmUp: number;
  /** Our side, on the first `count` instances or steps. */
  ours(count: number, seed: number): Promise<Values>;
  /** How well the values agree, in words. */
  agreement(ours: Values, theirs: Values): string | Promise<string>;
}

/** The other side's runs with some number of threads, and ours over them. */
export interface Against {
  readonly threads: number;
  /** Seconds of each repeat. */
  readonly seconds: readonly number[];
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
  /** Seconds of each of our repeats, on one thread. */
  readonly ours: readonly number[];
  readonly theirs: readonly Against[];
  readonly agreement: string;
}

/** Threads of the other side. */
const THREADS = [2, 1];

/** Runs ours and the other side with two threads and with one in turns; who starts changes with every repeat. */
export async function compare(
  peer: Peer,
  subject: Case,
  repeats: number,
): Promise<Comparison> {
  const { measure, against, count, warmUp } = subject;
  const sides = [
    (count: number, seed: number) => timed(() => subject.ours(count, seed)),
    ...THREADS.map((threads) => (count: number, seed: number) =>
      peer.run(subject.peer, count, seed, threads)
    ),
  ];
  for (const side of sides) await side(warmUp, repeats);
  const runs: Timed[][] = sides.map(() => []);
  for (let repeat = 0; repeat < repeats; repeat++) {
    for (const turn of sides.keys()) {
      const side = (turn + repeat) % sides.length;
      runs[side]!.push(await sides[side]!(count, repeat));
    }
  }
  const [ours, ...theirs] = runs.map((side) => side.map((run) => run.seconds));
  return {
    measure,
    against,
    count,
    ours: ours!,
    theirs: theirs.map((seconds, i) => {
      const ratios = ours!.map((own, k) => own / seconds[k]!);
      return {
        threads: THREADS[i]!,
        seconds,
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

async function timed(call: () => Promise<Values>): Promise<Timed> {
  const start = performance.now();
  const values = await call();
  return { seconds: (performance.now() - start) / 1000, values };
}
