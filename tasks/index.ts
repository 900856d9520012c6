/**
 * Every plug-in of this room, by id; written by `deno task index`.
 *
 * @module
 */
import type { Task } from "../core/contracts/task.ts";
import { breastCancer } from "./breast_cancer.ts";
import { breastCancerPlanted } from "./breast_cancer_planted.ts";
import { cellsSim } from "./cells_sim.ts";
import { custom } from "./custom.ts";
import { digits } from "./digits.ts";
import { digitsPlanted } from "./digits_planted.ts";
import { formula } from "./formula.ts";
import { gaussianAdditive } from "./gaussian_additive.ts";
import { gaussianLinear } from "./gaussian_linear.ts";
import { gaussianPiecewise } from "./gaussian_piecewise.ts";
import { mnist } from "./mnist.ts";
import { mnistPlanted } from "./mnist_planted.ts";
import { motifGataTal } from "./motif_gata_tal.ts";
import { nonlinearAdditive } from "./nonlinear_additive.ts";
import { orangeSkin } from "./orange_skin.ts";
import { pbmc68k } from "./pbmc68k.ts";
import { pbmc68kPlanted } from "./pbmc68k_planted.ts";
import { scaleLadder } from "./scale_ladder.ts";
import { shapes224 } from "./shapes_224.ts";
import { switchTask } from "./switch.ts";
import { syn1 } from "./syn1.ts";
import { syn2 } from "./syn2.ts";
import { syn3 } from "./syn3.ts";
import { syn4 } from "./syn4.ts";
import { syn5 } from "./syn5.ts";
import { syn6 } from "./syn6.ts";
import { tetromino } from "./tetromino.ts";
import { wine } from "./wine.ts";
import { winePlanted } from "./wine_planted.ts";
import { wiredBoolean } from "./wired_boolean.ts";
import { wiredConflicting } from "./wired_conflicting.ts";
import { wiredInteracting } from "./wired_interacting.ts";
import { wiredPertinentNegatives } from "./wired_pertinent_negatives.ts";
import { wiredShatteredGradients } from "./wired_shattered_gradients.ts";
import { wiredUncertainty } from "./wired_uncertainty.ts";
import { wiredWeighted } from "./wired_weighted.ts";
import { xor } from "./xor.ts";

/** The tasks, by id. */
export const tasks: readonly Task[] = [
  breastCancer,
  breastCancerPlanted,
  cellsSim,
  custom,
  digits,
  digitsPlanted,
  formula,
  gaussianAdditive,
  gaussianLinear,
  gaussianPiecewise,
  mnist,
  mnistPlanted,
  motifGataTal,
  nonlinearAdditive,
  orangeSkin,
  pbmc68k,
  pbmc68kPlanted,
  scaleLadder,
  shapes224,
  switchTask,
  syn1,
  syn2,
  syn3,
  syn4,
  syn5,
  syn6,
  tetromino,
  wine,
  winePlanted,
  wiredBoolean,
  wiredConflicting,
  wiredInteracting,
  wiredPertinentNegatives,
  wiredShatteredGradients,
  wiredUncertainty,
  wiredWeighted,
  xor,
];
