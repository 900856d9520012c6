/**
 * Scales of drawings.
 *
 * @module
 */
// @ts-types="@types/d3-scale"
import { scaleLinear, scaleLog } from "d3-scale";

/** Maps values to positions, with the labels next to the axis. */
export interface Axis {
  /** The place of a value, to a tenth of a pixel. */
  readonly at: (value: number) => number;
  /** Places that are named. */
  readonly ticks: readonly { readonly at: number; readonly text: string }[];
}

/** A place in a drawing: a tenth of a pixel is as fine as anyone sees. */
export function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}

/**
 * An axis with equal steps, a little longer than its values need; without a value it goes from 0 to
 * 1.
 */
export function linearAxis(
  values: readonly number[],
  range: readonly [number, number],
  count = 5,
): Axis {
  const scale = scaleLinear(spread(values), range).nice(count);
  const text = scale.tickFormat(count);
  const at = (value: number) => tenth(scale(value));
  return {
    at,
    ticks: scale.ticks(count).map((value) => ({
      at: at(value),
      text: text(value),
    })),
  };
}

/**
 * An axis with equal factors. A value of 0, which has no logarithm, stands at the start, apart from
 * the others.
 */
export function logAxis(
  values: readonly number[],
  [from, to]: readonly [number, number],
): Axis {
  const positive = values.filter((value) => value > 0);
  const free = positive.length < values.length;
  const start = free ? from + (to - from) / 10 : from;
  const [low, high] = positive.length === 0
    ? [1, 10]
    : [Math.min(...positive) / 1.15, Math.max(...positive) * 1.15];
  const scale = scaleLog([low, high], [start, to]);
  const at = (value: number) => tenth(value > 0 ? scale(value) : from);
  const all = scale.ticks();
  const powers = all.filter((value) => leading(value) === 1);
  const some = powers.length > 1
    ? powers
    : all.filter((value) => [1, 2, 5].includes(leading(value)));
  return {
    at,
    ticks: [
      ...(free ? [{ at: from, text: "0" }] : []),
      ...some.map((value) => ({ at: at(value), text: plain(value) })),
    ],
  };
}

/** Smallest and largest value, apart from each other. */
function spread(values: readonly number[]): [number, number] {
  if (values.length === 0) return [0, 1];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const room = Math.abs(low) / 10 || 1;
  return low < high ? [low, high] : [low - room, high + room];
}

/** First digit. */
function leading(value: number): number {
  return Number(value.toExponential(0)[0]);
}

function plain(value: number): string {
  return value >= 0.001 && value < 1e6
    ? Number(value.toPrecision(1)).toLocaleString("en")
    : value.toExponential(0);
}
