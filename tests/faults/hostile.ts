import "@tensorflow/tfjs-backend-cpu";
import type { Explainer } from "../../core/contracts/explainer.ts";
import { acts } from "./acts.ts";

/** An explainer that does what its option names, before and after it explains. */
const hostile: Explainer<{ readonly act: string }> = {
  id: "hostile",
  version: 1,
  summary: "Changes what it is handed.",
  references: [],
  defaults: { act: "inputs" },
  limits: { act: { choices: Object.keys(acts) } },
  needs: [],
  signed: true,
  stochastic: false,
  claims: [],
  prepare: (_model, { act }, context) => async (batch) => {
    const { inputs } = batch;
    const attributions = {
      shape: [...inputs.shape],
      data: new Float64Array(inputs.data),
    };
    await acts[act]!({ batch, context });
    return { attributions };
  },
};
export default hostile;
