/**
 * How to read a page.
 *
 * @module
 */
import { parseBackend } from "../../core/contracts/backend.ts";
import type { Board } from "../board.ts";
import { type Markup, markup } from "./markup.ts";

/** What every column and mark means, and how to make the page again. */
export function readingPart(
  { suites, backend, resamples }: Board,
): Markup {
  const name = parseBackend(backend);
  const task = name === "onnx" ? "faithmark:onnx" : "faithmark";
  return markup`<section id="reading">
<h2>How to read it</h2>
<dl>
<dt>rank</dt><dd>Place among explainers that completed every task of the table; small: its 95% interval over resamples. Whoever misses a task is <i>incomplete</i> and has no place.</dd>
<dt>mean</dt><dd>Over instances and seeds of a task, then over tasks. The bar shows it with its 95% interval: percentiles of ${
    resamples.toLocaleString("en")
  } bootstrap resamples of instances and seeds. Thin lines: <i>oracle</i> (solid), <i>random</i> (dashed).</dd>
<dt>‡</dt><dd>An end of the bias-corrected and accelerated interval lies more than a tenth of the width away: read the interval with care.</dd>
<dt>group</dt><dd>Rows that share a letter cannot be told apart: paired sign-flip tests on instances, Holm-corrected over the table, 5%.</dd>
<dt>P &gt; next</dt><dd>Share of resamples in which a row is better than the next ranked one.</dd>
<dt>control</dt><dd>An anchor of the scale without a place: <i>random</i> and <i>constant</i> know nothing, <i>oracle</i> knows the truth.</dd>
<dt>†</dt><dd>Not shown to be better than random (same tests).</dd>
<dt>n</dt><dd>Scores averaged, over instances, seeds and tasks.</dd>
<dt>cells</dt><dd>Scored of all on the table's tasks; a cell is one explainer on one task with one seed.</dd>
<dt>rows</dt><dd>Model rows asked per instance, a differentiated one counted twice. ◆: no ranked row is as good for less.</dd>
</dl>
</section>
<section id="remake">
<h2>Make it again</h2>
${
    suites.map((suite) =>
      markup`<pre><code>deno task ${task} run --suite ${suite} --backend ${name}</code></pre>\n`
    )
  }<p>A run may have changed the suite's tasks, explainers or seeds: each file in <code>records/</code> holds the exact command that makes its cell again, and the machine that it ran on. This page, from the records alone:</p>
<pre><code>deno task faithmark board &lt;folder&gt; --format html</code></pre>
<p>For some explainers, ranked anew among themselves, add <code>--explainers saliency,lime</code>; for some tasks, <code>--tasks xor</code>. The same numbers for programs: <code>board.json</code>, <code>scores.csv</code>, <code>tables/</code>.</p>
</section>
`;
}
