/**
 * A call with many positional arguments cannot be read: the sixth makes it an object.
 *
 * @module
 */

/** Positional parameters that a function has at most. */
const MOST = 5;

/** Reports a function with too many positional parameters. */
export const fewParameters: Deno.lint.Rule = {
  create(context) {
    const check = (
      node:
        | Deno.lint.FunctionDeclaration
        | Deno.lint.FunctionExpression
        | Deno.lint.ArrowFunctionExpression,
    ) => {
      const { length } = node.params;
      if (length <= MOST) return;
      context.report({
        node,
        message:
          `A function has at most ${MOST} positional parameters, not ${length}: take an object`,
      });
    };
    return {
      FunctionDeclaration: check,
      FunctionExpression: check,
      ArrowFunctionExpression: check,
    };
  },
};
