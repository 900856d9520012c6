/**
 * Every plug-in of this room, by id; written by `deno task index`.
 *
 * @module
 */
import type { Suite } from "../../core/contracts/suite.ts";
import { cellsV1 } from "./cells_v1.ts";
import { imagesV1 } from "./images_v1.ts";
import { quickV1 } from "./quick_v1.ts";
import { scaleV1 } from "./scale_v1.ts";
import { sensxV1 } from "./sensx_v1.ts";
import { standardV1 } from "./standard_v1.ts";

/** The suites, by id. */
export const suites: readonly Suite[] = [
  cellsV1,
  imagesV1,
  quickV1,
  scaleV1,
  sensxV1,
  standardV1,
];
