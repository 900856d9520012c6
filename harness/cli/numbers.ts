/**
 * Numbers on the command line.
 *
 * @module
 */
import { InvalidArgumentError } from "commander";

/** Reads one number. */
export function number(text: string): number {
  const value = Number(text);
  if (text.trim() === "" || Number.isNaN(value)) {
    throw new InvalidArgumentError(`Expected a number, found "${text}".`);
  }
  return value;
}

/** Reads numbers separated by commas. */
export function numbers(text: string): number[] {
  return text.split(",").map(number);
}
