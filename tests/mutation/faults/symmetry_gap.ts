/**
 * Faults of symmetry_gap.
 *
 * @module
 */
import type { Fault } from "../fault.ts";

export const faults: readonly Fault[] = [
  {
    kind: "ignored",
    from: "relabel(attributions, inverse(from))",
    to: "attributions",
  },
  {
    kind: "swap",
    from: "relabel(attributions, inverse(from))",
    to: "relabel(attributions, from)",
  },
  {
    kind: "nan",
    from: ".fill(NaN)",
    to: ".fill(0)",
  },
  {
    kind: "off by one",
    from: "(i + 1) % sameSize.length",
    to: "(i + 2) % sameSize.length",
  },
  {
    kind: "ignored",
    from: "background: relabel(background, from)",
    to: "background",
  },
  {
    kind: "ignored",
    from: "baseline: permute(baseline)",
    to: "baseline",
  },
  {
    kind: "ignored",
    from: "upper: permute(box.upper)",
    to: "upper: box.upper",
  },
  {
    kind: "ignored",
    from: "relevance: relabelled(relevance)",
    to: "relevance",
  },
  {
    kind: "axis",
    from: "againstAttributions(subject, back,",
    to:
      "againstAttributions({ ...subject, explanation: { attributions: back } }, back,",
  },
  {
    kind: "swap",
    from: "model.inputShape.length === 3",
    to: "model.inputShape.length !== 3",
  },
  {
    kind: "off by one",
    from: "k < members",
    to: "k < 1",
  },
];
