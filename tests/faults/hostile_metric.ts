import "@tensorflow/tfjs-backend-cpu";
import type { Metric } from "../../core/contracts/metric.ts";
import { acts } from "./acts.ts";

/** A metric that does what its option names, and spoils the explanation. */
const hostileMetric: Metric<{ readonly act: string }> = {
  id: "hostile_metric",
  version: 1,
  summary: "Changes what it is handed.",
  references: [],
  defaults: { act: "inputs" },
  limits: { act: { choices: Object.keys(acts) } },
  category: "complexity",
  better: "higher",
  range: [0, 1],
  needs: [],
  async score({ batch, explanation }, { act }, context) {
    const rows = batch.instances.length;
    explanation.attributions.data.fill(1);
    await acts[act]!({ batch, context });
    return new Float64Array(rows);
  },
};
export default hostileMetric;
