/**
 * What the tests of DeepLIFT share.
 *
 * @module
 */

/** Every rule. */
export const rules = ["rescale", "reveal_cancel", "genomics"] as const;

/**
 * Networks of these tests have at most a hundred sums of numbers below 10: 1e-6 of rounding each.
 */
export const rounding = { atol: 2e-5 };
