/**
 * What a table knows of its metric.
 *
 * @module
 */
import type { Metric } from "../core/contracts/metric.ts";

/** What a table asks of its metric. */
export type TableMetric = Pick<Metric, "category" | "better" | "needs">;
