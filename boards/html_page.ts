/**
 * Boards as one page.
 *
 * @module
 */
import type { Board } from "./board.ts";
import { invalidTables } from "./invalid_tables.ts";
import { acrossPart } from "./page/across_part.ts";
import { agreementPart } from "./page/agreement_part.ts";
import { costPart } from "./page/cost_part.ts";
import { curvePlots } from "./page/curve_plots.ts";
import { gapPart } from "./page/gap_part.ts";
import { type Markup, markup, trusted } from "./page/markup.ts";
import { metricSection } from "./page/metric_section.ts";
import { overview } from "./page/overview.ts";
import style from "./page/page.css" with { type: "text" };
import script from "./page/page.js" with { type: "text" };
import { optionsPart } from "./page/options_part.ts";
import { reactionPart } from "./page/reaction_part.ts";
import { readingPart } from "./page/reading_part.ts";
import { scalingPart } from "./page/scaling_part.ts";
import { specName } from "./page/spec_name.ts";
import { tasksPart } from "./page/tasks_part.ts";
import { validityPart } from "./page/validity_part.ts";

/**
 * The complete board as one HTML file that needs nothing else: a pure function of the board.
 *
 * - Every text is escaped.
 * - The page's content security policy lets only its own style sheet and script run, by their
 *   hashes, and nothing be fetched: a name or a reason from outside stays text.
 */
export async function htmlPage(board: Board): Promise<string> {
  const title = board.suites.join(", ");
  const policy = `default-src 'none'; script-src '${await hashOf(
    script,
  )}'; style-src '${await hashOf(style)}'; base-uri 'none'; form-action 'none'`;
  const axes = [...new Set(board.tables.map(({ category }) => category))];
  const parts: readonly (readonly [id: string, name: string, part: Markup])[] =
    [
      ["overview", "At a glance", overview(board)],
      ...axes.map((axis) =>
        [axis, capital(axis), axisPart(board, axis)] as const
      ),
      ["across", "Across tasks", acrossPart(board)],
      ["budgets", "Budgets", curvePlots(board)],
      ["scaling", "Scaling", scalingPart(board)],
      ["validity", "Validity", validityPart(board)],
      ["reactions", "Reactions", reactionPart(board)],
      ["options", "Options", optionsPart(board)],
      ["agreement", "Agreement", agreementPart(board)],
      ["tasks", "Tasks", tasksPart(board)],
      ["cost", "Cost", costPart(board)],
      ["gaps", "Gaps", gapPart(board)],
      ["reading", "How to read it", readingPart(board)],
    ];
  const shown = parts.filter(([, , { text }]) => text !== "");
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${trusted(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title} · Faithmark</title>
<style>${trusted(style)}</style>
</head>
<body>
<a class="skip" href="#overview">Skip to the board</a>
<header>
<p class="brand">Faithmark <span>which explainer to trust, at what price, and how sure we are</span></p>
<h1>${title}</h1>
${facts(board)}${warning(board)}<nav aria-label="Sections"><ul>${
    shown.map(([id, name]) => markup`<li><a href="#${id}">${name}</a></li>`)
  }</ul></nav>
</header>
${filter(axes)}<main>
${shown.map(([, , part]) => part)}</main>
<footer><p>Made by Faithmark from records alone.</p></footer>
<script>${trusted(script)}</script>
</body>
</html>
`.text;
}

function axisPart(board: Board, axis: string): Markup {
  return markup`<section id="${axis}" data-axis="${axis}">
<h2>${capital(axis)}</h2>
${
    board.tables.map((table, i) =>
      table.category === axis ? metricSection(table, board, `t${i}`) : ""
    )
  }</section>
`;
}

function facts({ tables, costs, backend, scores, gaps }: Board): Markup {
  const rows = tables.flatMap(({ rows }) => rows);
  const controls = new Set(
    rows.flatMap(({ control, explainer }) => control ? explainer : []),
  ).size;
  const tasks = new Set([...scores, ...gaps].map(({ task }) => task)).size;
  const cells = costs.flatMap(({ cells }) => Object.entries(cells));
  const count = (keep: (status: string) => boolean) =>
    cells.reduce((sum, [status, n]) => sum + (keep(status) ? n : 0), 0);
  const scored = count((status) => status === "scored");
  const all = [
    ["explainers", `${costs.length - controls} + ${controls} controls`],
    ["tasks", `${tasks}`],
    ["metrics", `${tables.length}`],
    ["cells scored", `${scored} of ${count(() => true)}`],
    ["backend", backend],
  ];
  return markup`<dl class="facts">${
    all.map(([name, value]) =>
      markup`<div><dt>${name!}</dt><dd>${value!}</dd></div>`
    )
  }</dl>
`;
}

function warning(board: Board): Markup {
  const invalid = invalidTables(board);
  return invalid.length === 0
    ? markup``
    : markup`<p class="warning" role="alert"><strong>This board is invalid:</strong> a row lies above the oracle in ${
      invalid.map((metric, i) =>
        markup`${i === 0 ? "" : ", "}${specName(metric)}`
      )
    }.</p>
`;
}

/** Shown where scripts run. */
function filter(axes: readonly string[]): Markup {
  return markup`<form class="filter" role="search" aria-label="Filter" hidden>
<label>Explainers <input type="search" name="names" placeholder="shap lime" autocomplete="off" spellcheck="false"></label>
<label>Axis <select name="axis"><option value="">all</option>${
    axes.map((axis) =>
      markup`<option value="${axis}">${capital(axis)}</option>`
    )
  }</select></label>
<label><input type="checkbox" name="controls" checked> controls</label>
<output name="count"></output>
<p><small>Hides rows only: ranks, intervals and groups stay those among all explainers. <code>faithmark board &lt;folder&gt; --explainers …</code> ranks a selection.</small></p>
</form>
`;
}

async function hashOf(text: string): Promise<string> {
  const bytes = new TextEncoder().encode(text);
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return `sha256-${digest.toBase64()}`;
}

function capital(word: string): string {
  return word[0]!.toUpperCase() + word.slice(1);
}
