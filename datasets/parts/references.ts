/**
 * Sources of the four ten-input rules.
 *
 * @module
 */

/** Sources of xor, orange_skin, nonlinear_additive and switch, oldest first. */
export const references: readonly string[] = [
  "Chen, Song, Wainwright, Jordan (2018), Learning to Explain, arXiv:1802.07814",
  "Aggarwal, Cogan, Periwal (2025), Sensitivity based model agnostic scalable explanations of deep learning, doi:10.1101/2025.02.21.639516",
];
