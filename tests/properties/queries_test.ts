import assert from "node:assert/strict";
import fc from "fast-check";
import type {
  Coalitions,
  Query,
  Singles,
  Units,
  Walks,
} from "../../core/contracts/queries.ts";
import { answerByRows, ask } from "../../core/rows/query.ts";
import {
  base,
  codeModel,
  digits,
  output,
  type Rows,
} from "../core/rows/code_model.ts";
import { grouped } from "../explainers/grouped.ts";

/**
 * Rows of digits, and the inputs that each unit owns; `units` is absent where every input is one.
 */
interface Case {
  readonly size: number;
  readonly rows: Rows;
  readonly others: Rows;
  readonly targets: readonly number[];
  readonly members: Rows;
  readonly units?: Units;
}

const cases: fc.Arbitrary<Case> = fc.integer({ min: 1, max: 6 }).chain(
  (size) => {
    const rows = fc.array(
      fc.array(fc.nat({ max: base - 1 }), { minLength: size, maxLength: size }),
      { minLength: 1, maxLength: 3 },
    );
    const inputs = [...Array(size).keys()];
    const alone = fc.constant({ members: inputs.map((input) => [input]) });
    // Every input goes to one of four units, some perhaps empty, or to none (4); inside a unit the
    // order is arbitrary.
    const groups = fc.tuple(
      fc.shuffledSubarray(inputs, { minLength: size }),
      fc.array(fc.nat({ max: 4 }), { minLength: size, maxLength: size }),
    ).map(([order, owner]) => {
      const members = [0, 1, 2, 3].map((unit) =>
        order.filter((input) => owner[input] === unit)
      );
      return { members, units: grouped(members) };
    });
    return fc.tuple(rows, rows, fc.oneof(alone, groups)).chain((
      [rows, others, units],
    ) =>
      fc.array(fc.nat({ max: 2 }), {
        minLength: rows.length,
        maxLength: rows.length,
      }).map((targets) => ({ size, rows, others, targets, ...units }))
    );
  },
);

/** `row` with the inputs of a unit taken from `source`. */
const replaced = (
  row: readonly number[],
  members: readonly number[],
  source: readonly number[],
) =>
  row.map((value, input) => members.includes(input) ? source[input]! : value);

const below = (length: number, count: number) =>
  fc.array(fc.nat({ max: length - 1 }), {
    minLength: count,
    maxLength: count,
  });

function check<Extra>(
  extra: (given: Case) => fc.Arbitrary<Extra>,
  query: (given: Case, extra: Extra) => Query,
  expected: (given: Case, extra: Extra) => number[],
) {
  const given = cases.chain((given) =>
    fc.tuple(fc.constant(given), extra(given))
  );
  return fc.assert(
    fc.asyncProperty(given, async ([given, extra]) => {
      const model = codeModel(given.size);
      const question = query(given, extra);
      const answers = await answerByRows(model, question);
      assert.deepEqual([...answers], expected(given, extra));
      assert.deepEqual(await ask(model, question), answers);
    }),
    { seed: 8, numRuns: 200 },
  );
}

Deno.test("answerByRows: walks replace one unit after the other, with random units, targets, starts and ends", () =>
  check(
    ({ rows, others, members }) =>
      fc.array(
        fc.record({
          from: fc.nat({ max: rows.length - 1 }),
          to: fc.nat({ max: others.length - 1 }),
          order: fc.shuffledSubarray([...members.keys()], {
            minLength: members.length,
          }),
        }),
        { maxLength: 4 },
      ),
    ({ size, rows, others, targets, units }, walks): Walks => ({
      kind: "walks",
      starts: digits(rows, size),
      targets: Int32Array.from(targets),
      ends: digits(others, size),
      from: Int32Array.from(walks, ({ from }) => from),
      to: Int32Array.from(walks, ({ to }) => to),
      orders: Int32Array.from(walks.flatMap(({ order }) => order)),
      ...units && { units },
    }),
    ({ rows, others, targets, members }, walks) =>
      walks.flatMap(({ from, to, order }) =>
        order.map((_, step) => {
          const moved = order.slice(0, step + 1).flatMap((u) => members[u]!);
          return output(
            replaced(rows[from]!, moved, others[to]!),
            targets[from]!,
          );
        })
      ),
  ));

Deno.test("answerByRows: singles replace one unit each, with random units, targets, rows and sources", () =>
  check(
    ({ rows, others, members }) =>
      fc.nat({ max: 8 }).chain((count) =>
        fc.tuple(
          below(rows.length, count),
          below(members.length, count),
          below(others.length, count),
        )
      ),
    (
      { size, rows, others, targets, units },
      [row, unit, source],
    ): Singles => ({
      kind: "singles",
      rows: digits(rows, size),
      targets: Int32Array.from(targets),
      sources: digits(others, size),
      row: Int32Array.from(row),
      unit: Int32Array.from(unit),
      source: Int32Array.from(source),
      ...units && { units },
    }),
    ({ rows, others, targets, members }, [row, unit, source]) =>
      row.map((r, i) =>
        output(
          replaced(rows[r]!, members[unit[i]!]!, others[source[i]!]!),
          targets[r]!,
        )
      ),
  ));

Deno.test("answerByRows: coalitions keep their units and average over the background, inputs without unit are always the background's", () =>
  check(
    ({ members }) =>
      fc.array(
        fc.array(fc.boolean(), {
          minLength: members.length,
          maxLength: members.length,
        }),
        { maxLength: 4 },
      ),
    ({ size, rows, others, targets, units }, masks): Coalitions => ({
      kind: "coalitions",
      rows: digits(rows, size),
      targets: Int32Array.from(targets),
      background: digits(others, size),
      masks: Uint8Array.from(masks.flat(), Number),
      ...units && { units },
    }),
    ({ rows, others, targets, members }, masks) =>
      rows.flatMap((row, r) =>
        masks.map((mask) => {
          const kept = members.filter((_, unit) => mask[unit]).flat();
          const sum = others.reduce(
            (sum, other) =>
              sum + output(replaced(other, kept, row), targets[r]!),
            0,
          );
          return sum / others.length;
        })
      ),
  ));
