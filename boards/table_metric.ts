/**
 * The metric of a table.
 *
 * @module
 */
import type { Metric } from "../core/contracts/metric.ts";

/** What a table needs of its metric. */
export type TableMetric = Pick<Metric, "category" | "better" | "needs">;
