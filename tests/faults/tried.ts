/**
 * What a fault was tried on, and what came of it.
 *
 * @module
 */

/** The outcome of one kind of fault. */
export interface Tried {
  /** The fault. */
  readonly fault: string;
  /** How often it was tried. */
  readonly times: number;
  /** What came of it: how often each. */
  readonly outcomes: { readonly [outcome: string]: number };
  /** What must not happen and did. */
  readonly problems: readonly string[];
}

/** Counts outcomes of one kind of fault. */
export class Tally {
  readonly #fault: string;
  readonly #outcomes = new Map<string, number>();
  readonly #problems: string[] = [];

  /** Starts at none. */
  constructor(fault: string) {
    this.#fault = fault;
  }

  /** Counts an outcome. */
  add(outcome: string): void {
    this.#outcomes.set(outcome, (this.#outcomes.get(outcome) ?? 0) + 1);
  }

  /** Counts an outcome that must not be, and says where it was. */
  problem(outcome: string, where: string): void {
    this.add(outcome);
    this.#problems.push(`${this.#fault}: ${outcome}: ${where}`);
  }

  /** What came of it. */
  get tried(): Tried {
    const times = [...this.#outcomes.values()].reduce((a, b) => a + b, 0);
    return {
      fault: this.#fault,
      times,
      outcomes: Object.fromEntries(this.#outcomes),
      problems: this.#problems,
    };
  }
}
