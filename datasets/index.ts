/**
 * Every plug-in of this room, by id; written by `deno task index`.
 *
 * @module
 */
import type { Dataset } from "../core/contracts.ts";
import { breastCancer } from "./breast_cancer.ts";
import { digits } from "./digits.ts";
import { nonlinearAdditive } from "./nonlinear_additive.ts";
import { orangeSkin } from "./orange_skin.ts";
import { switchDataset } from "./switch.ts";
import { xor } from "./xor.ts";

/** The datasets, by id. */
export const datasets: readonly Dataset[] = [
  breastCancer,
  digits,
  nonlinearAdditive,
  orangeSkin,
  switchDataset,
  xor,
];
