/**
 * DeepLIFT multipliers from the output explained to the logits.
 *
 * @module
 */
import {
  abs,
  add,
  div,
  exp,
  expm1,
  greater,
  log,
  logSigmoid,
  max,
  maximum,
  minimum,
  mul,
  neg,
  sub,
  sum,
  type Tensor,
  where,
} from "@tensorflow/tfjs-core";
import type { Head } from "../../../core/contracts/model.ts";
import { nearRatio } from "./near_ratio.ts";

/** Removes a logit from a maximum without leaving float32. */
const FAR_BELOW = 1e30;

/**
 * Maxima further apart than this have no mean from which the exponentials of both stay within
 * float32.
 */
const APART = 100;

/** Multipliers of the logits up to a factor that may exceed float32. */
export interface HeadChange {
  /** `[rows, outputs]`. */
  readonly seed: Tensor;
  /** Natural logarithm of the factor, `[rows, 1]`. */
  readonly logFactor: Tensor;
}

/**
 * Multipliers from a head to its logits: Σ seed · exp(logFactor) · (logit − reference) is the
 * change of the target's output.
 *
 * - A logit is its own output.
 * - A probability is σ(l) of its log-odds l. Its multiplier is Δσ / Δl, or the gradient where l
 *   does not change.
 * - Among several outputs, l = zₜ − log Σ_{k≠t} exp zₖ. Its exponentials and logarithm are
 *   functions of one value each, and have ratios of differences as multipliers.
 * - Finite for all finite logits, however far apart.
 * - Shapes: `logits` `[rows, outputs]`, `reference` `[1, outputs]`, `targetMask` 1 at each row's
 *   target and 0 elsewhere.
 *
 * @example
 * ```ts
 * import { tensor2d } from "@tensorflow/tfjs-core";
 * import { selectBackend } from "../../../models/backends.ts";
 * import { headChange } from "./head_change.ts";
 * import assert from "node:assert/strict";
 * await selectBackend("cpu");
 * const { logFactor } = headChange(
 *   "probability",
 *   tensor2d([[800]]),
 *   tensor2d([[0]]),
 *   tensor2d([[1]]),
 * );
 * assert.ok(Math.abs(Math.exp((await logFactor.data())[0]!) - 0.5 / 800) < 1e-9);
 * ```
 */
export function headChange(
  head: Head,
  logits: Tensor,
  reference: Tensor,
  targetMask: Tensor,
): HeadChange {
  const rows = sum(targetMask, -1, true);
  if (head === "logit" || head === "value") {
    return { seed: targetMask, logFactor: mul(rows, 0) };
  }
  if (logits.shape[1] === 1) {
    return { seed: targetMask, logFactor: logRatio(logits, reference) };
  }
  const far = mul(targetMask, FAR_BELOW);
  const [z, z0] = [sub(logits, far), sub(reference, far)] as const;
  const [top, top0] = [max(z, -1, true), max(z0, -1, true)] as const;
  const apart = greater(abs(sub(top, top0)), APART);
  const centre = where(apart, maximum(top, top0), div(add(top, top0), 2));
  const [e, e0] = [exp(sub(z, centre)), exp(sub(z0, centre))] as const;
  const [s, s0] = [sum(e, -1, true), sum(e0, -1, true)] as const;
  // Of maxima far apart, the lower one's sum may round to 0: each is summed at its own maximum.
  const own = (values: Tensor, most: Tensor) =>
    log(sum(exp(sub(values, most)), -1, true));
  const rise = where(
    apart,
    add(sub(top, top0), sub(own(z, top), own(z0, top0))),
    sub(log(s), log(s0)),
  );
  const perSum = nearRatio(rise, sub(s, s0), div(1, s0));
  const perLogit = nearRatio(sub(e, e0), sub(logits, reference), e0);
  const target = (values: Tensor) => sum(mul(values, targetMask), -1, true);
  const odds = (values: Tensor, all: Tensor, most: Tensor, total: Tensor) =>
    where(
      apart,
      sub(sub(target(values), most), own(all, most)),
      sub(sub(target(values), centre), log(total)),
    );
  return {
    seed: sub(targetMask, mul(perSum, perLogit)),
    logFactor: logRatio(odds(logits, z, top, s), odds(reference, z0, top0, s0)),
  };
}

/**
 * log of (σ(l) − σ(l')) / (l − l') = log σ(h) + log σ(−k) + log((1 − exp −d) / d) with h the
 * higher, k the lower and d their distance.
 */
function logRatio(odds: Tensor, reference: Tensor): Tensor {
  const high = maximum(odds, reference);
  const low = minimum(odds, reference);
  const distance = sub(high, low) as Tensor;
  const part = nearRatio(
    neg(expm1(neg(distance))),
    distance,
    add(mul(distance, 0), 1),
  );
  return add(add(logSigmoid(high), logSigmoid(neg(low))), log(part));
}
