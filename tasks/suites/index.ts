/**
 * Every plug-in of this room, by id; written by `deno task index`.
 *
 * @module
 */
import type { Suite } from "../../core/contracts.ts";
import { quickV1 } from "./quick_v1.ts";
import { standardV1 } from "./standard_v1.ts";

/** The suites, by id. */
export const suites: readonly Suite[] = [
  quickV1,
  standardV1,
];
