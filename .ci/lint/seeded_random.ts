/**
 * Random numbers have a key, in every room.
 *
 * @module
 */
import { projectPath, roomOf } from "./rooms.ts";

const unseeded = ["Math.random", "crypto.getRandomValues", "crypto.randomUUID"];

/** Reports random numbers without a key; the harness may name files by `crypto.randomUUID`. */
export const seededRandom: Deno.lint.Rule = {
  create(context) {
    const room = roomOf(projectPath(context.filename));
    return {
      MemberExpression(node) {
        const name = context.sourceCode.getText(node)
          .replace(/\?|\s|["'`\]]/g, "").replace("[", ".");
        const uuid = name === "crypto.randomUUID" && room === "harness";
        if (!unseeded.includes(name) || uuid) return;
        context.report({
          node,
          message:
            `Random numbers come from core/rows/rng.ts, not from ${name}`,
        });
      },
    };
  },
};
