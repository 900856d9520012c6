/**
 * Every plug-in of this room, by id; written by `deno task index`.
 *
 * @module
 */
import type { Metric } from "../core/contracts.ts";
import { auroc } from "./accuracy/auroc.ts";
import { completenessGap } from "./axiomatic/completeness_gap.ts";
import { deletionAuc } from "./faithfulness/deletion_auc.ts";
import {
  faithfulnessCorrelation,
} from "./faithfulness/faithfulness_correlation.ts";
import { insertionAuc } from "./faithfulness/insertion_auc.ts";
import { repeatRankAgreement } from "./consistency/repeat_rank_agreement.ts";
import { topKAccuracy } from "./accuracy/top_k_accuracy.ts";

/** The metrics, by id. */
export const metrics: readonly Metric[] = [
  auroc,
  completenessGap,
  deletionAuc,
  faithfulnessCorrelation,
  insertionAuc,
  repeatRankAgreement,
  topKAccuracy,
];
