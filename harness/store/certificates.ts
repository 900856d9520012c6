/**
 * The certificates of a task's networks.
 *
 * @module
 */
import type { Read } from "../../core/contracts/dataset.ts";
import type { Task } from "../../core/contracts/task.ts";
import type { Certificate } from "../../tasks/truth/certificate.ts";
import {
  type RejectedTruth,
  rejectedTruths,
} from "../../tasks/truth/rejected_truths.ts";

/** A network of a task, according to its certificate. */
export interface NetworkFacts {
  /** Its id: the task's, or `task/variant`. */
  readonly id: string;
  /** Where its certificate lies, from the project's root. */
  readonly path: string;
  /** The certificate. */
  readonly certificate: Certificate;
  /** Claims that the certificate does not support. */
  readonly rejected: readonly RejectedTruth[];
}

/** Every network of the task that has a certificate. */
export async function certificates(
  task: Pick<Task, "id">,
  read: Read,
): Promise<NetworkFacts[]> {
  const networks: NetworkFacts[] = [];
  for (const id of networkIds(task)) {
    const path = `tasks/certificates/${id}.json`;
    let text: string;
    try {
      text = new TextDecoder().decode(await read(path));
    } catch {
      continue; // Tasks without a network of their own have none.
    }
    const certificate: Certificate = JSON.parse(text);
    const rejected = rejectedTruths(certificate);
    networks.push({ id, path, certificate, rejected });
  }
  return networks;
}

/** A certificate in parts of one line: test score, and number of claims by verdict. */
export function certificateParts(
  { test, inputs = [], parts = [] }: Certificate,
): string[] {
  const verdicts = [...inputs, ...parts].map(({ verdict }) => verdict);
  const counts = [...new Set(verdicts)].map((verdict) =>
    `${verdicts.filter((other) => other === verdict).length} ${verdict}`
  );
  return [
    ...(test
      ? [
        `test rows ${test.rows}, F1 ${test.f1.toFixed(4)}, accuracy ${
          test.accuracy.toFixed(4)
        }`,
      ]
      : []),
    ...(counts.length > 0 ? [`claims: ${counts.join(", ")}`] : []),
  ];
}

function networkIds(task: Pick<Task, "id">): string[] {
  return "variants" in task && Array.isArray(task.variants)
    ? task.variants.map(({ id }: { readonly id: string }) => id)
    : [task.id];
}
