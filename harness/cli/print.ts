/**
 * What commands print.
 *
 * @module
 */
import { printable } from "../../core/plugins/printable.ts";

/** Most characters of one message. */
const LONGEST = 4000;

/** Prints a result, whose texts may be those of others, on standard output. */
export function print(text: string): void {
  console.log(printable(text));
}

/** Prints a message on standard error, cut where it is too long. */
export function printError(message: string): void {
  console.error(printable(message, LONGEST));
}
