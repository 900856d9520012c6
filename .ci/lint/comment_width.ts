/**
 * Comments are narrow enough to be read, which the formatter does not see to.
 *
 * @module
 */

/** Columns that a line of a comment has at most. */
const WIDTH = 100;

/** Reports a comment with a line that is too wide, counted from the line's start. */
export const commentWidth: Deno.lint.Rule = {
  create(context) {
    return {
      "Program:exit"() {
        const { text } = context.sourceCode;
        for (const comment of context.sourceCode.getAllComments()) {
          const [from, to] = comment.range;
          const lines = text.slice(text.lastIndexOf("\n", from) + 1, to)
            .split("\n");
          if (lines.every((line) => line.length <= WIDTH)) continue;
          context.report({
            range: comment.range,
            message: `A comment has at most ${WIDTH} columns`,
          });
        }
      },
    };
  },
};
