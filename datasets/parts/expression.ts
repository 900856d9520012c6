/**
 * Expressions that a user writes.
 *
 * @module
 */
import type { MathNode } from "mathjs";

/** A function of inputs x0, x1 … */
export interface Expression {
  /** Inputs in the expression, ascending. */
  readonly symbols: readonly number[];
  /** Its value; true is 1, false 0. */
  value(x: ArrayLike<number>): number;
  /** Its partial derivatives, one per input; not for propositions. */
  gradient(x: ArrayLike<number>): Float64Array;
}

const FUNCTIONS =
  "sin cos tan asin acos atan sinh cosh tanh asinh exp log sqrt cbrt abs"
    .split(" ");
const CONSTANTS = ["pi", "e"];
const WORDS = ["and", "or", "not", "xor"];

/**
 * Parses arithmetic (`x1*x2 + sin(3*x3)`: + − * / ^, parentheses, pi, e and functions of one
 * argument) or a Boolean formula (`x0 and (x1 or not x2)`: and, or, xor, not, parentheses).
 *
 * - Derivatives are symbolic, by mathjs.
 * - Anything else is refused before mathjs sees it, so that no text can reach more than these
 *   functions.
 *
 * @throws {RangeError} that names the fault, its character (from 1) and the text: a word that is
 *   not allowed, an input that does not exist, a misplaced or missing part, or no input at all.
 *
 * @example
 * ```ts
 * import { expression } from "./expression.ts";
 * import assert from "node:assert/strict";
 * const { symbols, value, gradient } = await expression("x0*x2", 3, "arithmetic");
 * assert.deepEqual([symbols, value([2, 9, 5]), [...gradient([2, 9, 5])]], [[0, 2], 10, [5, 0, 2]]);
 * await assert.rejects(expression("x0 = 3", 3, "arithmetic"), /at character 4/);
 * ```
 */
export async function expression(
  text: string,
  inputs: number,
  language: "arithmetic" | "proposition",
): Promise<Expression> {
  const symbols = checkWords(text, inputs, language);
  // Loaded on first use: it takes half a second.
  const { derivative, parse } = await import("mathjs/number");
  const tree = parsed(parse, text);
  const scope: Record<string, number> = {};
  const evaluator = (node: MathNode) => {
    const code = node.compile();
    return (x: ArrayLike<number>) => {
      for (const symbol of symbols) scope[`x${symbol}`] = x[symbol]!;
      return Number(code.evaluate(scope));
    };
  };
  const gradients = language === "proposition"
    ? []
    : symbols.map((symbol) =>
      [symbol, evaluator(derivative(tree, `x${symbol}`))] as const
    );
  return {
    symbols,
    value: evaluator(tree),
    gradient(x) {
      const all = new Float64Array(inputs);
      for (const [symbol, derivative] of gradients) all[symbol] = derivative(x);
      return all;
    },
  };
}

/**
 * Checks that a text holds only the words of its language, and returns the inputs that it names.
 */
function checkWords(
  text: string,
  inputs: number,
  language: "arithmetic" | "proposition",
): number[] {
  const symbols = new Set<number>();
  const proposition = language === "proposition";
  const pattern = proposition
    ? /\s+|[a-zA-Z_]\w*|[()]|/y
    : /\s+|[a-zA-Z_]\w*|\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|[-+*/^()]|/y;
  for (let at = 0; at < text.length; at = pattern.lastIndex) {
    pattern.lastIndex = at;
    const word = pattern.exec(text)?.[0] ?? "";
    if (word === "") fail(text, at, `"${text[at]}" is not allowed`);
    if (!/^[a-zA-Z_]/.test(word)) continue;
    const called = /^\s*\(/.test(text.slice(at + word.length));
    const input = /^x(0|[1-9]\d*)$/.exec(word);
    if (input) {
      if (Number(input[1]) >= inputs) {
        fail(text, at, `${word} is not among x0 … x${inputs - 1}`);
      }
      if (called) fail(text, at, `${word} is not a function`);
      symbols.add(Number(input[1]));
    } else if (proposition) {
      if (!WORDS.includes(word)) fail(text, at, `${word} is not known`);
    } else if (FUNCTIONS.includes(word)) {
      if (!called) fail(text, at, `${word} is a function: expected ${word}(…)`);
    } else if (!CONSTANTS.includes(word) || called) {
      fail(text, at, `${word} is not known`);
    }
  }
  if (symbols.size === 0) fail(text, 0, "no input is named");
  return [...symbols].sort((a, b) => a - b);
}

function parsed(parse: (text: string) => MathNode, text: string): MathNode {
  try {
    return parse(text);
  } catch (error) {
    const { char, message } = error as { char?: number; message: string };
    return fail(text, (char ?? 1) - 1, message.replace(/ \(char \d+\)$/, ""));
  }
}

function fail(text: string, at: number, reason: string): never {
  throw new RangeError(
    `Cannot read an expression: ${reason} at character ${
      at + 1
    }, current value is "${text}"`,
  );
}
