/**
 * Asking servers.
 *
 * @module
 */
import { messageOf } from "../../core/plugins/message_of.ts";
import { withoutSecrets } from "../../core/plugins/without_secrets.ts";

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
 * The environment variable `FAITHMARK_AUTHORIZATION`, "<host> <value>", adds the header
 * `Authorization: <value>` for this host alone (with its port, where the address has one).
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
      headers: {
        "content-type": "application/json",
        ...authorization(url),
      },
      body: JSON.stringify(question),
      redirect: "error",
      signal: late,
    });
    const text = await limited(response, most);
    if (!response.ok) {
      // What a failing server says may repeat what it was sent.
      throw new Error(`it answers ${response.status}`);
    }
    return parsed(text);
  } catch (error) {
    throw new Error(
      `Cannot ask ${withoutSecrets(url)}: ${reason(error, late, patience)}`,
      {
        cause: error,
      },
    );
  }
}

/** The header for this host, where `FAITHMARK_AUTHORIZATION` holds "<host> <value>" with it. */
function authorization(url: string): Record<string, string> {
  const variable = "FAITHMARK_AUTHORIZATION";
  const { state } = Deno.permissions.querySync({ name: "env", variable });
  const text = state === "granted" ? Deno.env.get(variable) ?? "" : "";
  const [, host, value] = /^\s*(\S+)\s+(.*\S)\s*$/.exec(text) ?? [];
  return value !== undefined && host === new URL(url).host
    ? { authorization: value }
    : {};
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
    throw new Error(
      `expected JSON, current value is ${text.length} characters of something else`,
    );
  }
}

function reason(error: unknown, late: AbortSignal, patience: number): string {
  if (late.aborted) return `no answer came within ${patience / 1000} s`;
  if (error instanceof Deno.errors.NotCapable) {
    return 'this process may not use the network; "deno task faithmark:net" may';
  }
  return messageOf(error);
}
