/**
 * Errors of the project's rooms have one grammar.
 *
 * @module
 */
import { importable, projectPath, roomOf } from "./rooms.ts";

/** Reports a range or type error that does not start with what cannot be done. */
export const errorText: Deno.lint.Rule = {
  create(context) {
    if (!(roomOf(projectPath(context.filename)) in importable)) return {};
    return {
      NewExpression(node) {
        const { callee } = node;
        if (
          callee.type !== "Identifier" ||
          !/^(Range|Type)Error$/.test(callee.name)
        ) return;
        const text = startOf(node.arguments[0]);
        if (text === undefined || text.startsWith("Cannot ")) return;
        context.report({
          node,
          message:
            'An error reads "Cannot <verb>: <reason>, current value is …"',
        });
      },
    };
  },
};

/** The text that an expression starts with, where it is written out. */
function startOf(node: Deno.lint.Node | undefined): string | undefined {
  switch (node?.type) {
    case "Literal":
      return String(node.value);
    case "TemplateLiteral":
      return node.quasis[0]?.cooked;
    case "BinaryExpression":
      return startOf(node.left);
  }
}
