/**
 * No cast and no comment goes around a check.
 *
 * @module
 */

const ignoring =
  /^[\s*]*(@ts-(ignore|expect-error|nocheck)|deno-(lint|fmt)-ignore)/;

/** Reports casts to any, to never and of casts, and comments that switch a check off. */
export const honestTypes: Deno.lint.Rule = {
  create(context) {
    const check = (
      node: Deno.lint.TSAsExpression | Deno.lint.TSTypeAssertion,
    ) => {
      const types = [node.typeAnnotation.type, node.expression.type];
      if (!types.some((type) => around.includes(type))) return;
      context.report({
        node,
        message:
          "A cast may not go around the type checker (any, never, or a cast of a cast)",
      });
    };
    return {
      TSAsExpression: check,
      TSTypeAssertion: check,
      "Program:exit"() {
        for (const comment of context.sourceCode.getAllComments()) {
          if (!ignoring.test(comment.value)) continue;
          context.report({
            range: comment.range,
            message: "A comment may not switch a check off: change the code",
          });
        }
      },
    };
  },
};

const around: readonly string[] = [
  "TSNeverKeyword",
  "TSAnyKeyword",
  "TSAsExpression",
  "TSTypeAssertion",
];
