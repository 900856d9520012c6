/**
 * The Pareto front, drawn.
 *
 * @module
 */
import type { BoardTable } from "../board.ts";
import type { BoardRow } from "../board_row.ts";
import { formatNumber } from "../format_number.ts";
import { linearAxis, logAxis } from "./axes.ts";
import { type Markup, markup } from "./markup.ts";
import { placeLabels } from "./place_labels.ts";
import { axisLabel, plot, SIZE } from "./plot.ts";

/** Most points that all show their rank. */
const FEW = 20;

type Priced =
  & BoardRow
  & Readonly<Record<"rank" | "mean" | "cost", number>>;

/**
 * Score against rows of the ranked rows, each with its rank, and a line along the Pareto front;
 * nothing for fewer than two.
 */
export function frontierPlot(table: BoardTable, id: string): Markup {
  const { metric, better, rows } = table;
  // The frontier comes first, so that its places find room.
  const points = rows.filter(isPriced).sort((a, b) =>
    Number(b.frontier ?? false) - Number(a.frontier ?? false)
  );
  if (points.length < 2) return markup``;
  const control = (name: string) =>
    rows.find(({ explainer }) => explainer === name)?.mean;
  const anchors = (["oracle", "random"] as const).map((name) =>
    [name, control(name)] as const
  );
  const x = logAxis(points.map(({ cost }) => cost), [...SIZE.x]);
  const y = linearAxis(
    [
      ...points.map(({ mean }) => mean),
      ...anchors.flatMap(([, value]) => value ?? []),
    ],
    [...SIZE.y],
  );
  const at = ({ cost, mean }: Priced) => ({ x: x.at(cost), y: y.at(mean) });
  const named = points.filter((row) => row.frontier || points.length <= FEW);
  const labels = placeLabels(
    named.map((row) => ({ ...at(row), text: `${row.rank}` })),
    SIZE.width,
  );
  const best = points.filter(({ frontier }) => frontier)
    .sort((a, b) => a.cost - b.cost);
  const dots = points.map((row) => {
    const { x, y } = at(row);
    const label = labels[named.indexOf(row)];
    return markup`<g data-e="${row.explainer}" class="${
      row.frontier ? "best" : "dot"
    }"><title>${row.rank}. ${row.explainer}: ${formatNumber(row.mean)} at ${
      formatNumber(row.cost)
    } rows</title>${
      row.frontier
        ? markup`<path d="M${x} ${y - 5}l5 5l-5 5l-5 -5z"/>`
        : markup`<circle cx="${x}" cy="${y}" r="3.5"/>`
    }${
      label
        ? markup`<text x="${label.x}" y="${label.y}" text-anchor="${label.anchor}">${row.rank}</text>`
        : ""
    }</g>`;
  });
  const drawing = plot(
    {
      id,
      title: `${metric} against rows per instance`,
      description:
        `${points.length} ranked explainers; ${better} is better. On the frontier, cheapest first: ${
          best.map(({ explainer, mean, cost }) =>
            `${explainer} (${formatNumber(mean)} at ${formatNumber(cost)} rows)`
          ).join(", ")
        }.`,
      x: { ...x, label: "rows per instance (log)" },
      y: { ...y, label: axisLabel(metric, better) },
      anchors,
    },
    markup`<path class="frontier" d="${
      best.map((row, i) => {
        const { x, y } = at(row);
        return i === 0 ? `M${x} ${y}` : `H${x}V${y}`;
      }).join("")
    }"/>${dots}`,
  );
  return markup`<figure>${drawing}<figcaption>Numbers are ranks in the table; ◆: on the Pareto front, no ranked row is as good at a lower cost.</figcaption></figure>
`;
}

function isPriced(row: BoardRow): row is Priced {
  return row.rank !== undefined && row.mean !== null && row.cost !== null;
}
