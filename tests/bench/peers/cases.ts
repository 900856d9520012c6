/**
 * What is compared.
 *
 * @module
 */
import { pearson } from "../../../core/statistics/pearson.ts";
import { type Case, rms } from "./compare.ts";
import { attributionsOf, JUDGED_SUBJECTS, JUDGES } from "./judged.ts";
import type { Lanes } from "./lanes.ts";
import type { Peer } from "./peer.ts";
import { sensxAgreement } from "./sensx_agreement.ts";
import { sentSubject } from "./sent_subject.ts";
import type { Subjects } from "./subjects.ts";

/** Hands the peer every network and instance, and gives the cases over them. */
export async function makeCases(
  peer: Peer,
  lanes: Lanes,
  subjects: Subjects,
): Promise<readonly Case[]> {
  for (const [name, subject] of Object.entries(subjects)) {
    await peer.keep({
      ...await sentSubject(name, subject),
      ...JUDGED_SUBJECTS.some((judged) => judged === name) && {
        [`${name}.attributions`]: await attributionsOf(subject.problem),
      },
    });
  }
  const sensx = {
    measure:
      "sensx, switch 10-200-100-50-1, 500 walks, profile of 20 x 500, instances",
    count: 50,
    warmUp: 2,
    ours: "sensx",
    agreement: sensxAgreement,
  } as const;
  return [
    {
      ...sensx,
      against: "PyTorch, an instance at a time",
      peer: "sensx_each",
    },
    {
      ...sensx,
      against: "PyTorch, 20 instances at a time",
      peer: "sensx_together",
    },
    {
      measure:
        "sensx, 27,000-250-50-1, 2 walks, profile of 50 x 40, instances (published: 50 walks, 50 x 1,000)",
      against: "PyTorch, every row built",
      peer: "sensx_genes",
      ours: "sensx_genes",
      count: 2,
      warmUp: 0,
      agreement: sensxAgreement,
    },
    {
      measure:
        "kernel_shap, switch, all 1,022 coalitions, 100 background rows, instances",
      against: "shap.KernelExplainer",
      peer: "kernel_shap",
      ours: "kernel_shap",
      count: 24,
      warmUp: 2,
      agreement: (ours, theirs) =>
        `rms difference ${
          rms(ours.attributions!, theirs.attributions!).toExponential(1)
        }, both exact`,
    },
    {
      measure:
        "permutation_shap, switch, 10 pairs of orders, 100 background rows, instances",
      against: "shap.PermutationExplainer",
      peer: "permutation_shap",
      ours: "permutation_shap",
      count: 50,
      warmUp: 2,
      async agreement(ours, theirs) {
        const exact = (await lanes.run("kernel_shap", 50, 0, 2)).values;
        const [own, other] = [ours, theirs].map(({ attributions }) =>
          rms(attributions!, exact.attributions!).toExponential(1)
        );
        return `rms error to exact values: ours ${own}, theirs ${other}`;
      },
    },
    {
      measure: "lime, breast_cancer 30-32-16-2, 5,000 samples, instances",
      against: "lime.LimeTabularExplainer",
      peer: "lime",
      ours: "lime",
      count: 20,
      warmUp: 2,
      async agreement(ours, theirs) {
        const other = (await lanes.run("lime", 20, 1, 2)).values;
        const noise = rms(ours.attributions!, other.attributions!);
        const difference = rms(ours.attributions!, theirs.attributions!);
        return `difference ${
          (difference / noise).toFixed(2)
        } times that between two of our seeds (1 wanted)`;
      },
    },
    {
      measure: "sis, 784-200-100-10, one backward selection, instances",
      against: "NumPy, all candidates of a step in one batch",
      peer: "sis",
      ours: "sis",
      count: 4,
      warmUp: 2,
      agreement(ours, theirs) {
        const order = ours.backward_order!;
        const same =
          Array.from(order).filter((unit, i) => unit === theirs.order![i])
            .length;
        return `same unit at ${same} of ${order.length} steps; outputs along the path differ by ${
          rms(ours.backward_values!, theirs.values!).toExponential(1)
        }`;
      },
    },
    ...["scores", "digits", "mnist"].flatMap((subject) =>
      GRADIENTS
        .filter((method) => subject !== "scores" || method !== "grad_cam")
        .map((method) => gradientCase(method, subject as "scores"))
    ),
    ...JUDGED_SUBJECTS.flatMap((subject) =>
      Object.keys(JUDGES).map((metric) =>
        judgeCase(metric as keyof typeof JUDGES, subject)
      )
    ),
  ];
}

const GRADIENTS = [
  "saliency",
  "integrated_gradients",
  "deep_lift",
  "smooth_grad",
  "guided_backprop",
  "grad_cam",
] as const;

const NETWORKS = {
  scores: "switch 10-200-100-50-1",
  digits: "digits, CNN 8x8",
  mnist: "random CNN 28x28",
  dense: "784-200-100-10",
};

function gradientCase(
  method: typeof GRADIENTS[number],
  subject: Exclude<keyof typeof NETWORKS, "dense">,
): Case {
  const count = subject === "scores" ? 1000 : 100;
  return {
    measure: `${method}, ${NETWORKS[subject]}, instances`,
    against: "captum",
    peer: `${method} ${subject}`,
    ours: `${method} ${subject}`,
    count,
    warmUp: count,
    agreement(ours, theirs) {
      const [own, other] = [ours, theirs].map((side) =>
        Float64Array.from(side.attributions!, Math.abs)
      );
      const size = rms(own!, new Float64Array(own!.length));
      return `relative difference ${
        (rms(own!, other!) / size).toExponential(1)
      }${method === "smooth_grad" ? ", noise of 50 draws on both sides" : ""}`;
    },
  };
}

const WORK = {
  pixel_flipping: "every input a step",
  faithfulness_correlation: "100 subsets",
  max_sensitivity: "10 neighbours, gradients",
  infidelity: "about 200 perturbations",
  mprt: "every layer, gradients",
};

function judgeCase(
  metric: keyof typeof JUDGES,
  subject: typeof JUDGED_SUBJECTS[number],
): Case {
  return {
    measure: `metric ${metric}, ${NETWORKS[subject]}, ${
      WORK[metric]
    }, instances`,
    against: "quantus",
    peer: `${metric} ${subject}`,
    ours: `${metric} ${subject}`,
    count: 100,
    warmUp: 100,
    agreement(ours, theirs) {
      const [own, other] = [ours.scores!, theirs.scores!];
      const [mean, peerMean] = [own, other].map((scores) =>
        (Array.from(scores).reduce((a, b) => a + b, 0) / scores.length)
          .toPrecision(3)
      );
      return metric === "pixel_flipping"
        ? `relative difference ${
          (rms(own, other) / rms(own, new Float64Array(own.length)))
            .toExponential(1)
        }`
        : `mean score ours ${mean}, theirs ${peerMean}${
          metric === "infidelity" ? ": other perturbations" : ", other draws"
        }; correlation over instances ${pearson(own, other).toFixed(2)}`;
    },
  };
}
