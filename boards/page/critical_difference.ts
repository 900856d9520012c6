/**
 * Nemenyi's diagram.
 *
 * @module
 */
import type { AcrossTasks } from "../inference/across_tasks.ts";
import { tenth } from "./axes.ts";
import { type Markup, markup } from "./markup.ts";
import { shortened } from "./shortened.ts";

/** Most characters of a name; the complete name stands in the title. */
const LONGEST = 60;

/** Width of a sign, height of a name's line, and of a bar's. */
const [SIGN, LINE, BAR] = [6.2, 18, 8];

/** Length of the axis of ranks, and its place. */
const [LENGTH, AXIS] = [380, 58];

/**
 * Mean ranks on one axis, the best at the left, each with its name; bars join rows whose mean ranks
 * lie within the critical difference, which is drawn above (Demšar, 2006, JMLR 7, figure 1).
 */
export function criticalDifference(
  metric: string,
  { criticalDifference, rows }: AcrossTasks,
  id: string,
): Markup {
  const names = rows.map(({ explainer, meanRank }) => ({
    short: shortened(explainer, LONGEST),
    rank: meanRank.toFixed(2),
  }));
  const side = 50 +
    SIGN * Math.max(...names.map(({ short }) => [...short].length));
  const width = tenth(2 * side + LENGTH);
  const at = (rank: number) =>
    tenth(side + LENGTH * (rank - 1) / (rows.length - 1));
  const levels = stacked(groupsOf(rows));
  const below = AXIS + 12 + BAR * levels.length;
  const half = Math.ceil(rows.length / 2);
  const height = below + LINE * half + 10;
  const ticks = Array.from({ length: rows.length }, (_, i) => i + 1)
    .filter((rank) => rows.length <= 16 || rank === 1 || rank % 5 === 0);
  const ruler = Math.min(criticalDifference, rows.length - 1);
  const elbows = rows.map(({ explainer, meanRank }, i) => {
    const left = i < half;
    const y = below + LINE * (left ? i : rows.length - 1 - i) + 8;
    const end = left ? side - 10 : side + LENGTH + 10;
    const { short, rank } = names[i]!;
    return markup`<g data-e="${explainer}"><title>${explainer}: mean rank ${rank}</title><path class="elbow" d="M${
      at(meanRank)
    } ${AXIS}V${y}H${end}"/><text x="${left ? end - 5 : end + 5}" y="${
      y + 4
    }" text-anchor="${left ? "end" : "start"}">${
      left
        ? markup`${short} <tspan>${rank}</tspan>`
        : markup`<tspan>${rank}</tspan> ${short}`
    }</text></g>`;
  });
  return markup`<svg class="cd" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${id}-t ${id}-d">
<title id="${id}-t">Critical differences of mean ranks: ${metric}</title><desc id="${id}-d">Best first: ${
    rows.map(({ explainer, group }, i) =>
      `${explainer} ${names[i]!.rank} (${group})`
    ).join(", ")
  }. Critical difference ${criticalDifference.toFixed(2)}.</desc>
<g class="ruler"><path d="M${at(1)} 12v8m0 -4H${
    at(1 + ruler)
  }m0 -4v8"/><text x="${at(1 + ruler) + 8}" y="20">critical difference ${
    criticalDifference.toFixed(2)
  }${ruler < criticalDifference ? ", longer than the axis" : ""}</text></g>
<g class="ticks"><path d="M${at(1)} ${AXIS}H${at(rows.length)}"/>${
    ticks.map((rank) =>
      markup`<path d="M${at(rank)} ${AXIS}v-5"/><text x="${at(rank)}" y="${
        AXIS - 10
      }" text-anchor="middle">${rank}</text>`
    )
  }</g>
${elbows}
<g class="groups">${
    levels.flatMap((level, k) =>
      level.map(([from, to]) =>
        markup`<path d="M${tenth(at(from) - 3)} ${AXIS + 9 + BAR * k}H${
          tenth(at(to) + 3)
        }"/>`
      )
    )
  }</g>
</svg>`;
}

type Group = readonly [from: number, to: number];

/** First and last mean rank of each group of two rows or more. */
function groupsOf(rows: AcrossTasks["rows"]): Group[] {
  const letters = new Set(rows.flatMap(({ group }) => [...group]));
  return [...letters].flatMap((letter): Group[] => {
    const ranks = rows.filter(({ group }) => group.includes(letter))
      .map(({ meanRank }) => meanRank);
    return ranks.length < 2 ? [] : [[Math.min(...ranks), Math.max(...ranks)]];
  });
}

/** Groups on as few levels as keep them apart, in order. */
function stacked(groups: readonly Group[]): Group[][] {
  const levels: Group[][] = [];
  for (const group of groups.toSorted((a, b) => a[0] - b[0])) {
    const free = levels.find((level) => level.at(-1)![1] < group[0]);
    if (free) free.push(group);
    else levels.push([group]);
  }
  return levels;
}
