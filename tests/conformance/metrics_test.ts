/**
 * One suite over every metric: a metric without a proof, or whose proof fails, may not score.
 *
 * @module
 */
import { metrics } from "../../metrics/index.ts";
import type { Proof } from "../metrics/proof.ts";
import { checkMetricContract } from "./check_metric_contract.ts";
import { proveMetric } from "./prove_metric.ts";

for (const metric of metrics) {
  const { proof }: { proof: Proof } = await import(
    new URL(`../metrics/proofs/${metric.id}.ts`, import.meta.url).href
  );
  proveMetric(metric, proof);
  checkMetricContract(metric, proof);
}
