/**
 * Certificates as they are published.
 *
 * @module
 */
import type { Certificate } from "../../tasks/truth/certificate.ts";

/** The published certificate of a task or of one of its networks. */
export async function readCertificate<C = Certificate>(id: string): Promise<C> {
  return JSON.parse(await Deno.readTextFile(`tasks/certificates/${id}.json`));
}
