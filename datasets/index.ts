/**
 * Every plug-in of this room, by id; written by `deno task index`.
 *
 * @module
 */
import type { Dataset } from "../core/contracts/dataset.ts";
import { breastCancer } from "./breast_cancer.ts";
import { cellsSim } from "./cells_sim.ts";
import { custom } from "./custom.ts";
import { digits } from "./digits.ts";
import { formula } from "./formula.ts";
import { gaussian } from "./gaussian.ts";
import { mnist } from "./mnist.ts";
import { motifGataTal } from "./motif_gata_tal.ts";
import { nonlinearAdditive } from "./nonlinear_additive.ts";
import { orangeSkin } from "./orange_skin.ts";
import { pbmc68k } from "./pbmc68k.ts";
import { scaleLadder } from "./scale_ladder.ts";
import { shapes224 } from "./shapes_224.ts";
import { switchDataset } from "./switch.ts";
import { syn1 } from "./syn1.ts";
import { syn2 } from "./syn2.ts";
import { syn3 } from "./syn3.ts";
import { syn4 } from "./syn4.ts";
import { syn5 } from "./syn5.ts";
import { syn6 } from "./syn6.ts";
import { tetromino } from "./tetromino.ts";
import { wine } from "./wine.ts";
import { wired } from "./wired.ts";
import { wiredBoolean } from "./wired_boolean.ts";
import { xor } from "./xor.ts";

/** The datasets, by id. */
export const datasets: readonly Dataset[] = [
  breastCancer,
  cellsSim,
  custom,
  digits,
  formula,
  gaussian,
  mnist,
  motifGataTal,
  nonlinearAdditive,
  orangeSkin,
  pbmc68k,
  scaleLadder,
  shapes224,
  switchDataset,
  syn1,
  syn2,
  syn3,
  syn4,
  syn5,
  syn6,
  tetromino,
  wine,
  wired,
  wiredBoolean,
  xor,
];
