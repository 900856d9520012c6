/**
 * The house rules that a linter can see: which room may import which, who may touch the outside
 * world, where random numbers come from, no way around the type checker, how errors read.
 *
 * @module
 */

type Node = Deno.lint.Node;

const root = new URL("..", import.meta.url).pathname;

/** Rooms that a room may import besides itself; rooms that are not listed import what they like. */
const importable: { readonly [room: string]: readonly string[] } = {
  core: [],
  datasets: ["core"],
  models: ["core"],
  explainers: ["core"],
  metrics: ["core"],
  analysis: ["core"],
  boards: ["core"],
  tasks: ["core", "datasets", "models", "metrics"],
  harness: [
    "core",
    "datasets",
    "models",
    "explainers",
    "metrics",
    "analysis",
    "boards",
    "tasks",
  ],
};

/** Rooms that may import a package; packages that are not listed are open to all. */
const importers: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^node:/, ["harness"]],
  [/^@tensorflow\/tfjs-core(\/|$)/, ["models", "explainers"]],
  [/^@tensorflow\//, ["models"]],
];

/** What only the harness touches: clock, environment, files, network, terminal. */
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
const unseeded = ["Math.random", "crypto.getRandomValues", "crypto.randomUUID"];
const ignoring =
  /^[\s*]*(@ts-(ignore|expect-error|nocheck)|deno-(lint|fmt)-ignore)/;

/** Columns that a line of a comment has at most. */
const WIDTH = 100;

export default {
  name: "faithmark",
  rules: {
    "import-direction": {
      create(context) {
        const path = projectPath(context.filename);
        const check = (source: Node | null, type = false) => {
          if (source?.type !== "Literal") return;
          // A type of a tensor is gone before anything runs.
          if (type && source.value === "@tensorflow/tfjs-core") return;
          const reason = forbidden(path, String(source.value));
          if (reason) context.report({ node: source, message: reason });
        };
        return {
          ImportDeclaration: (node) =>
            check(node.source, node.importKind === "type"),
          ExportAllDeclaration: (node) => check(node.source),
          ExportNamedDeclaration: (node) => check(node.source),
          ImportExpression: (node) => check(node.source),
        };
      },
    },
    "outside-world": {
      create(context) {
        const room = roomOf(projectPath(context.filename));
        if (room === "harness" || !(room in importable)) return {};
        return {
          Identifier(node) {
            if (outside.has(node.name) && isGlobal(node)) {
              context.report({
                node,
                message:
                  `Only harness/ may use ${node.name}: take what is read as a parameter`,
              });
            }
          },
        };
      },
    },
    "seeded-random": {
      create(context) {
        const room = roomOf(projectPath(context.filename));
        return {
          MemberExpression(node) {
            const name = context.sourceCode.getText(node)
              .replace(/\?|\s|["'`\]]/g, "").replace("[", ".");
            const uuid = name === "crypto.randomUUID" && room === "harness";
            if (unseeded.includes(name) && !uuid) {
              context.report({
                node,
                message:
                  `Random numbers come from core/rows/rng.ts, not from ${name}`,
              });
            }
          },
        };
      },
    },
    "honest-types": {
      create(context) {
        const check = (node: Node, type: Node, inner: Node) => {
          if (
            type.type === "TSNeverKeyword" || type.type === "TSAnyKeyword" ||
            inner.type === "TSAsExpression" || inner.type === "TSTypeAssertion"
          ) {
            context.report({
              node,
              message:
                "A cast may not go around the type checker (any, never, or a cast of a cast)",
            });
          }
        };
        return {
          TSAsExpression: (node) =>
            check(node, node.typeAnnotation, node.expression),
          TSTypeAssertion: (node) =>
            check(node, node.typeAnnotation, node.expression),
          "Program:exit"() {
            for (const comment of context.sourceCode.getAllComments()) {
              if (ignoring.test(comment.value)) {
                context.report({
                  range: comment.range,
                  message:
                    "A comment may not switch a check off: change the code",
                });
              }
            }
          },
        };
      },
    },
    "comment-width": {
      create(context) {
        return {
          "Program:exit"() {
            const text = context.sourceCode.text;
            for (const comment of context.sourceCode.getAllComments()) {
              const [from, to] = comment.range;
              const lines = text.slice(text.lastIndexOf("\n", from) + 1, to)
                .split("\n");
              if (lines.some((line) => line.length > WIDTH)) {
                context.report({
                  range: comment.range,
                  message: `A comment has at most ${WIDTH} columns`,
                });
              }
            }
          },
        };
      },
    },
    "error-text": {
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
            if (text !== undefined && !text.startsWith("Cannot ")) {
              context.report({
                node,
                message:
                  'An error reads "Cannot <verb>: <reason>, current value is …"',
              });
            }
          },
        };
      },
    },
  },
} satisfies Deno.lint.Plugin;

/** Why the file at `path` may not import `source`; nothing when it may. */
function forbidden(path: string, source: string): string | undefined {
  const room = roomOf(path);
  if (/^(npm|jsr|https?):/.test(source)) {
    return `Packages are pinned in deno.json: import ${source} by its name there`;
  }
  if (!source.startsWith(".")) {
    const rule = importers.find(([packages]) => packages.test(source));
    return !rule || !(room in importable) || rule[1].includes(room)
      ? undefined
      : `Only ${
        rule[1].map((name) => `${name}/`).join(" and ")
      } may import ${source}`;
  }
  const url = new URL(source, `file:///project/${path}`).pathname;
  if (!url.startsWith("/project/")) return `${source} lies outside the project`;
  const targetPath = url.slice("/project/".length);
  const parent = /^.*?(?=parts\/[^/]*$)/.exec(targetPath)?.[0];
  if (room in importable && parent !== undefined && !path.startsWith(parent)) {
    return `${source} is private to ${parent}: what two families need rises one level`;
  }
  const target = roomOf(targetPath);
  const allowed = importable[room];
  return !allowed || target === room || allowed.includes(target)
    ? undefined
    : `${room}/ may import ${
      ["itself", ...allowed].join(", ")
    }; ${source} is in ${target}`;
}

/** True for a name that stands for itself: not a property, a key or a type's member. */
function isGlobal(node: Extract<Node, { type: "Identifier" }>): boolean {
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

/** The text that an expression starts with, where it is written out. */
function startOf(node: Node | undefined): string | undefined {
  switch (node?.type) {
    case "Literal":
      return String(node.value);
    case "TemplateLiteral":
      return node.quasis[0]?.cooked;
    case "BinaryExpression":
      return startOf(node.left);
  }
}

/** The path from the project's root. */
function projectPath(filename: string): string {
  const path = filename.replace(/^file:\/\//, "").replaceAll("\\", "/");
  return path.startsWith(root) ? path.slice(root.length) : path;
}

/** First folder of a path, or the file's own name at the top level. */
function roomOf(path: string): string {
  return path.split("/", 1)[0]!;
}
