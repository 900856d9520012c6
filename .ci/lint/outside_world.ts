/**
 * Only the harness touches the clock, the environment, files, the network and the terminal: every
 * other room is handed what it reads.
 *
 * @module
 */
import { importable, projectPath, roomOf } from "./rooms.ts";

const outside = new Set([
  "Deno",
  "performance",
  "Date",
  "fetch",
  "process",
  "console",
  "setTimeout",
  "setInterval",
  "XMLHttpRequest",
  "WebSocket",
  "localStorage",
]);

const globals = ["globalThis", "self", "window"];

/** Reports a global of the outside world in a room that must not know it. */
export const outsideWorld: Deno.lint.Rule = {
  create(context) {
    const room = roomOf(projectPath(context.filename));
    if (room === "harness" || !(room in importable)) return {};
    return {
      Identifier(node) {
        if (!outside.has(node.name) || !isGlobal(node)) return;
        context.report({
          node,
          message:
            `Only harness/ may use ${node.name}: take what is read as a parameter`,
        });
      },
    };
  },
};

/** True for a name that stands for itself: not a property, a key or a type's member. */
function isGlobal(node: Deno.lint.Identifier): boolean {
  const { parent } = node;
  switch (parent.type) {
    case "MemberExpression":
      return parent.property !== node || parent.computed ||
        parent.object.type === "Identifier" &&
          globals.includes(parent.object.name);
    case "Property":
      return parent.key !== node || parent.computed;
    case "PropertyDefinition":
    case "MethodDefinition":
    case "TSPropertySignature":
    case "TSMethodSignature":
      return false;
    default:
      return true;
  }
}
