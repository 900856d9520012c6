/**
 * A literal is not spread into a literal: its members can be written there.
 *
 * @module
 */

const literals: readonly string[] = ["ArrayExpression", "ObjectExpression"];

/** Reports `...[a, b]` in a list and `...{ a, b }` in an object; `deno lint --fix` unwraps them. */
export const literalSpreads: Deno.lint.Rule = {
  create(context) {
    return {
      SpreadElement(node) {
        const { argument, parent } = node;
        if (!literals.includes(argument.type)) return;
        if (!literals.includes(parent.type)) return;
        const [start, end] = argument.range;
        // Its own range is that of the dots.
        const range: [number, number] = [node.range[0], end];
        const members = context.sourceCode.text.slice(start + 1, end - 1)
          .trim().replace(/,$/, "");
        context.report({
          range,
          message:
            "A literal is not spread into a literal: write its members out",
          // Nothing in the place of an empty literal would leave a comma of its own.
          ...members !== "" &&
            { fix: (fixer) => fixer.replaceTextRange(range, members) },
        });
      },
    };
  },
};
