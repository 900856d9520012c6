/**
 * Agreement of explainers in a folder without attributions.
 *
 * @module
 */
import type { TaskAgreement } from "../../boards/inference/agreement.ts";
import type { Selection } from "../../boards/select_records.ts";
import { messageOf } from "../../core/plugins/message_of.ts";
import { contentSum } from "../../core/records/content_sum.ts";
import { checkSchema, SCHEMA } from "../../core/records/schema.ts";
import {
  count,
  digest,
  fields,
  list,
  nullable,
  number,
  requireShape,
  text,
} from "../../core/records/shape.ts";
import type { Damage } from "./damage.ts";
import { readRegular } from "./read_regular.ts";

/** File of a folder of published records that holds the agreement of its explainers. */
export const AGREEMENT = "agreement.json";

const WHAT = "the agreement of explainers";

/** Most bytes of the file. */
const MOST = 2 ** 26;

/** How similarly explainers rank inputs, and files that could not be read for it. */
export interface Agreement {
  /** Per task. */
  readonly agreement: readonly TaskAgreement[];
  /** The files, each with what is missing without it. */
  readonly damaged: readonly Damage[];
}

/** What the file holds; that of schema 1 was the bare list. */
interface AgreementFile {
  readonly schema: typeof SCHEMA;
  readonly agreement: readonly TaskAgreement[];
  /** sha256 over the canonical JSON of `agreement`. */
  readonly sum: string;
}

const tasks = list(fields({
  task: text,
  explainers: list(text),
  correlations: list(list(nullable(number))),
  alpha: nullable(number),
}));

const file = fields({ schema: count, agreement: tasks, sum: digest });

/** The file of an agreement. */
export async function agreementFile(
  agreement: readonly TaskAgreement[],
): Promise<AgreementFile> {
  return { schema: SCHEMA, agreement, sum: await contentSum(agreement) };
}

/**
 * The agreement of all explainers of a folder of published records.
 *
 * Empty for a selection of them and where the file is damaged, undefined for other folders.
 */
export async function publishedAgreement(
  out: string,
  selection: Selection,
): Promise<Agreement | undefined> {
  const path = `${out}/${AGREEMENT}`;
  try {
    const bytes = await readRegular(path, MOST);
    const agreement = await parse(JSON.parse(new TextDecoder().decode(bytes)));
    const selected = Object.keys(selection).length > 0;
    return { agreement: selected ? [] : agreement, damaged: [] };
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return undefined;
    const reason = `${messageOf(error)}: the board lacks this agreement`;
    return { agreement: [], damaged: [{ path, reason }] };
  }
}

async function parse(value: unknown): Promise<readonly TaskAgreement[]> {
  if (Array.isArray(value)) {
    requireShape(WHAT, tasks, value);
    return value;
  }
  checkSchema(WHAT, value);
  requireShape(WHAT, file, value);
  const { agreement, sum } = value as AgreementFile;
  const actual = await contentSum(agreement);
  if (actual === sum) return agreement;
  throw new RangeError(
    `Cannot read ${WHAT}: expected the sum of its content, ${actual}, current value is ${sum}`,
  );
}
