/**
 * Every plug-in of this room, by id; written by `deno task index`.
 *
 * @module
 */
import type { Task } from "../core/contracts.ts";
import { breastCancer } from "./breast_cancer.ts";
import { digits } from "./digits.ts";
import { nonlinearAdditive } from "./nonlinear_additive.ts";
import { orangeSkin } from "./orange_skin.ts";
import { switchTask } from "./switch.ts";
import { xor } from "./xor.ts";

/** The tasks, by id. */
export const tasks: readonly Task[] = [
  breastCancer,
  digits,
  nonlinearAdditive,
  orangeSkin,
  switchTask,
  xor,
];
