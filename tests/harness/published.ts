/**
 * A published file and a server that sends it, with faults.
 *
 * @module
 */
import { gzipSync } from "fflate";
import type { DataFile } from "../../core/contracts/data_file.ts";
import { sha256 } from "../../core/rows/sha256.ts";

/** 60,000 bytes that do not repeat. */
export const contents = Uint8Array.from(
  { length: 60_000 },
  (_, i) => (i * i + (i >> 7)) % 251,
);

/** The file, packed. */
export const packed: Uint8Array<ArrayBuffer> = Uint8Array.from(
  gzipSync(contents, { mtime: 0, filename: "a" }),
);

/** What a dataset says of it. */
export async function published(...urls: string[]): Promise<DataFile> {
  return {
    path: "a.gz",
    urls,
    sha256: await sha256(packed),
    bytes: packed.length,
    licence: "CC0-1.0",
    unpacked: { sha256: await sha256(contents), bytes: contents.length },
  };
}

/**
 * How a request is answered: with how many bytes before the line breaks, from where, or another
 * status.
 */
export interface Answer {
  readonly breakAfter?: number;
  readonly ignoreRange?: boolean;
  readonly status?: number;
  readonly body?: Uint8Array<ArrayBuffer>;
  readonly stall?: boolean;
}

/** True where tests may listen on this machine. */
export const mayServe = Deno.permissions.querySync({
  name: "net",
  host: "127.0.0.1",
}).state === "granted";

/** Serves the file with these answers, one per request, whole afterwards. */
export async function withServer(
  answers: readonly Answer[],
  test: (
    url: string,
    requests: readonly (string | null)[],
  ) => Promise<void>,
): Promise<void> {
  const requests: (string | null)[] = [];
  const server = Deno.serve(
    { hostname: "127.0.0.1", port: 0, onListen() {} },
    (request) => {
      const range = request.headers.get("range");
      const answer = answers[requests.length] ?? {};
      requests.push(range);
      const { status, body = packed, breakAfter, ignoreRange, stall } = answer;
      if (status) return new Response(null, { status });
      const from = ignoreRange ? 0 : Number(/\d+/.exec(range ?? "")?.[0] ?? 0);
      const rest = body.subarray(from);
      const stream = new ReadableStream({
        start(controller) {
          controller.enqueue(rest.slice(0, breakAfter));
          if (!stall) controller.close();
        },
      });
      return new Response(stream, {
        status: from > 0 ? 206 : 200,
        headers: {
          "content-length": `${rest.length}`,
          ...(from > 0 && {
            "content-range": `bytes ${from}-${body.length - 1}/${body.length}`,
          }),
        },
      });
    },
  );
  try {
    await test(`http://127.0.0.1:${server.addr.port}/a.gz`, requests);
  } finally {
    await server.shutdown();
  }
}

/** A folder for the time of a test. */
export async function withFolder(
  test: (folder: string) => Promise<void>,
): Promise<void> {
  const folder = await Deno.makeTempDir();
  try {
    await test(folder);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}
