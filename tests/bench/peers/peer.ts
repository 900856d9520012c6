/**
 * The Python side of the comparison: a process that takes one JSON request a line.
 *
 * @module
 */

/** Numbers by name. */
export type Values = { readonly [name: string]: ArrayLike<number> };

/** What one measurement gives. */
export interface Timed {
  /** Of the work alone: no start, no transfer. */
  readonly seconds: number;
  /** What was computed. */
  readonly values: Values;
}

/** Numbers as they travel. */
export interface Sent {
  readonly shape: readonly number[];
  readonly data: Float32Array | Int32Array;
}

/** A running peer. */
export interface Peer {
  /** Versions of the packages that matter. */
  readonly versions: Readonly<Record<string, string>>;
  /** Hands over arrays that later measurements read. */
  keep(arrays: Readonly<Record<string, Sent>>): Promise<void>;
  /** Runs a case on its first `count` instances or steps. */
  run(
    name: string,
    count: number,
    seed: number,
    threads: number,
  ): Promise<Timed>;
  /** Ends the process. */
  stop(): Promise<void>;
}

/** Starts the peer in the virtual environment `folder`, which is made where it is missing. */
export async function startPeer(folder: string): Promise<Peer> {
  const script = new URL("start.py", import.meta.url).pathname;
  const process = new Deno.Command("python3", {
    args: [script, folder],
    stdin: "piped",
    stdout: "piped",
  }).spawn();
  const writer = process.stdin.getWriter();
  const lines = linesOf(process.stdout);
  const ask = async (request: unknown): Promise<unknown> => {
    await writer.write(
      new TextEncoder().encode(`${JSON.stringify(request)}\n`),
    );
    const { value, done } = await lines.next();
    if (done) throw new Error("Cannot ask the peer: its process has ended");
    return JSON.parse(value);
  };
  return {
    versions: await ask({}) as Record<string, string>,
    async keep(arrays) {
      await ask({
        keep: Object.fromEntries(
          Object.entries(arrays).map(([name, array]) => [name, packed(array)]),
        ),
      });
    },
    run: async (name, count, seed, threads) =>
      await ask({ case: name, count, seed, threads }) as Timed,
    async stop() {
      await writer.close();
      await process.status;
    },
  };
}

function packed({ shape, data }: Sent) {
  const bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  const type = data instanceof Int32Array ? "int32" : "float32";
  return { shape, type, data: bytes.toBase64() };
}

async function* linesOf(stream: ReadableStream<Uint8Array<ArrayBuffer>>) {
  let rest = "";
  for await (const text of stream.pipeThrough(new TextDecoderStream())) {
    const parts = (rest + text).split("\n");
    rest = parts.pop()!;
    yield* parts;
  }
}
