/**
 * Asking servers.
 *
 * @module
 */
import { messageOf } from "../../core/plugins/message_of.ts";

/** Bounds of an answer. */
export interface PostOptions {
  /** Milliseconds until the complete answer must be there. @default 30000 */
  readonly patience?: number;
  /** Most bytes of an answer. @default 64 MiB */
  readonly most?: number;
}

/**
 * Posts JSON and returns the JSON of the response. A failed request is not repeated.
 *
 * @throws {Error} that names the address and what went wrong: no permission, no connection, another
 *   status than success, nothing in time, too much, or no JSON.
 */
export async function postJson(
  url: string,
  question: unknown,
  { patience = 30_000, most = 2 ** 26 }: PostOptions = {},
): Promise<unknown> {
  const late = AbortSignal.timeout(patience);
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(question),
      redirect: "error",
      signal: late,
    });
    const text = await limited(response, most);
    if (!response.ok) {
      throw new Error(
        `it answers ${response.status} ${text.slice(0, 200)}`.trim(),
      );
    }
    return parsed(text);
  } catch (error) {
    throw new Error(`Cannot ask ${url}: ${reason(error, late, patience)}`, {
      cause: error,
    });
  }
}

async function limited(response: Response, most: number): Promise<string> {
  const decoder = new TextDecoder();
  let [text, length] = ["", 0];
  for await (const chunk of response.body ?? []) {
    length += chunk.length;
    // Leaving the loop cancels what is still to come.
    if (length > most) throw new Error(`more than ${most} bytes came`);
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`expected JSON, current value is ${text.slice(0, 200)}`);
  }
}

function reason(error: unknown, late: AbortSignal, patience: number): string {
  if (late.aborted) return `no answer came within ${patience / 1000} s`;
  if (error instanceof Deno.errors.NotCapable) {
    return 'this process may not use the network; "deno task faithmark:net" may';
  }
  return messageOf(error);
}
