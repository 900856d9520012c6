/**
 * How to read a page.
 *
 * @module
 */
import { parseBackend } from "../../core/contracts/backend.ts";
import type { Board } from "../board.ts";
import { type Markup, markup } from "./markup.ts";

/** What every column and mark means, and how to reproduce the page. */
export function readingPart(
  { suites, backend, resamples }: Board,
): Markup {
  const name = parseBackend(backend);
  const task = name === "onnx" ? "faithmark:onnx" : "faithmark";
  return markup`<section id="reading">
<h2>How to read it</h2>
<dl>
<dt>rank</dt><dd>Rank among explainers that completed every task of the table; small: its 95% interval over resamples. An explainer that misses a task is <i>incomplete</i> and is not ranked.</dd>
<dt>mean</dt><dd>Over instances and seeds of a task, then over tasks. The bar shows it with its 95% interval: percentiles of ${
    resamples.toLocaleString("en")
  } bootstrap resamples of instances and seeds. Thin lines: <i>oracle</i> (solid), <i>random</i> (dashed).</dd>
<dt>‡</dt><dd>An end of the bias-corrected and accelerated (BCa) interval differs by more than a tenth of the width: read the interval with care.</dd>
<dt>group</dt><dd>Rows that share a letter do not differ significantly: paired sign-flip tests on instances, Holm-corrected over the table, 5%.</dd>
<dt>P &gt; next</dt><dd>Share of resamples in which a row is better than the next ranked one.</dd>
<dt>control</dt><dd>An anchor of the scale that is not ranked: <i>random</i> and <i>constant</i> do not look at the model, <i>oracle</i> returns the ground truth.</dd>
<dt>†</dt><dd>Not significantly better than random (same tests).</dd>
<dt>n</dt><dd>Number of scores averaged, over instances, seeds and tasks.</dd>
<dt>cells</dt><dd>How many of all cells on the table's tasks were scored; a cell is one explainer on one task with one seed.</dd>
<dt>rows</dt><dd>Model rows per instance, a differentiated row counted twice. ◆: on the Pareto front, no ranked row is as good at a lower cost.</dd>
</dl>
</section>
<section id="remake">
<h2>Reproduce it</h2>
${
    suites.map((suite) =>
      markup`<pre><code>deno task ${task} run --suite ${suite} --backend ${name}</code></pre>\n`
    )
  }<p>A run may have changed the suite's tasks, explainers or seeds: each file in <code>records/</code> holds the exact command that reproduces its cell, and the machine that it ran on. This page, from the records alone:</p>
<pre><code>deno task faithmark board &lt;folder&gt; --format html</code></pre>
<p>To rank some explainers among themselves, add <code>--explainers saliency,lime</code>; for some tasks, add <code>--tasks xor</code>. The same numbers for programs: <code>board.json</code>, <code>scores.csv</code>, <code>tables/</code>.</p>
</section>
`;
}
