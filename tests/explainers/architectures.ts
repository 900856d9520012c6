/**
 * Small networks of every architecture, on images.
 *
 * @module
 */
import type { Head } from "../../core/contracts/model.ts";
import { cnn } from "../../models/architectures/cnn.ts";
import { residualCnn } from "../../models/architectures/residual_cnn.ts";
import { vit } from "../../models/architectures/vit.ts";
import { tfjsModel } from "../../models/tfjs_model.ts";

const sizes = { shape: [8, 8, 2], outputs: 3, seed: 5 } as const;

/** Models by name, made when asked for; weights are random. */
export const architectures = {
  cnn: (head: Head) =>
    tfjsModel(cnn({ ...sizes, filters: [3, 4], dense: 5 }), head),
  residualCnn: (head: Head) =>
    tfjsModel(residualCnn({ ...sizes, filters: 4, blocks: 2 }), head),
  vit: (head: Head) =>
    tfjsModel(vit({ ...sizes, patch: 4, width: 6, depth: 2, heads: 2 }), head),
};
