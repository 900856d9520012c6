/**
 * Fetching published files.
 *
 * @module
 */
import type { DataFile } from "../../core/contracts/data_file.ts";
import { checkData } from "./check_data.ts";
import { messageOf } from "../../core/plugins/message_of.ts";

/** How to fetch. */
export interface DownloadOptions {
  /** Told how many bytes are there. */
  readonly progress?: (bytes: number) => void;
  /** Attempts per address that bring nothing new before the next address is tried. @default 3 */
  readonly attempts?: number;
  /** Milliseconds without a byte after which an attempt is given up. @default 30000 */
  readonly patience?: number;
  /** Ends the download; what is there stays. */
  readonly signal?: AbortSignal;
}

/**
 * Downloads a file into a folder and returns its path.
 *
 * - An interrupted download leaves `<name>.part` and continues there, by a range request.
 * - The file appears under its name only when it is complete and has the published sha256.
 * - Of several downloads of one file at a time, one downloads and the others wait for it.
 *
 * @throws {Error} with every address and what went wrong there.
 * @throws {DOMException} `AbortError` when `signal` ends it.
 */
export async function download(
  file: DataFile,
  folder: string,
  options: DownloadOptions = {},
): Promise<string> {
  const { attempts = 3, progress = () => {}, signal } = options;
  const path = `${folder}/${file.path}`;
  await Deno.mkdir(folder, { recursive: true });
  using part = await Deno.open(`${path}.part`, {
    read: true,
    write: true,
    create: true,
  });
  await part.lock(true);
  if (await isThere(path)) return path;
  const faults: string[] = [];
  for (const url of file.urls) {
    for (let idle = 0; idle < attempts;) {
      const { size } = await part.stat();
      progress(size);
      let fault: string;
      try {
        if (size < file.bytes) await goOn(url, file, part, size, options);
        const bytes = await Deno.readFile(`${path}.part`);
        if (bytes.length >= file.bytes) {
          await settle(file, part, bytes, url);
          await part.sync();
          await Deno.rename(`${path}.part`, path);
          return path;
        }
        fault = `${bytes.length} of ${file.bytes} bytes came`;
      } catch (error) {
        signal?.throwIfAborted();
        fault = messageOf(error);
      }
      if ((await part.stat()).size > size) continue;
      idle++;
      if (idle === attempts) faults.push(`${url}: ${fault}`);
    }
  }
  throw new Error(`Cannot fetch ${file.path}: ${faults.join("; ")}`);
}

/** Appends what is missing. */
async function goOn(
  url: string,
  { bytes: whole }: DataFile,
  part: Deno.FsFile,
  size: number,
  { progress = () => {}, patience = 30_000, signal }: DownloadOptions,
): Promise<void> {
  const stalled = new AbortController();
  const late = () =>
    stalled.abort(new Error(`nothing came for ${patience / 1000} s`));
  let timer = setTimeout(late, patience);
  try {
    const response = await fetch(url, {
      headers: {
        // Packed on the way, bytes would not be the file's.
        "accept-encoding": "identity",
        ...(size > 0 && { range: `bytes=${size}-` }),
      },
      signal: signal
        ? AbortSignal.any([signal, stalled.signal])
        : stalled.signal,
    });
    const begins = /^bytes (\d+)-/.exec(
      response.headers.get("content-range") ?? "",
    );
    const goesOn = response.status === 206 && Number(begins?.[1]) === size;
    if (!goesOn && response.status !== 200) {
      await response.body?.cancel();
      // A server that has no such range has another file, or the part is no beginning of it.
      if (response.status === 416 || response.status === 206) {
        await part.truncate(0);
      }
      throw new Error(`the server answers ${response.status}`);
    }
    let at = goesOn ? size : 0;
    await part.truncate(at);
    await part.seek(at, Deno.SeekMode.Start);
    for await (const chunk of response.body ?? []) {
      clearTimeout(timer);
      timer = setTimeout(late, patience);
      at += chunk.length;
      if (at > whole) {
        await part.truncate(0);
        throw new Error(`more than ${whole} bytes came`);
      }
      for (let done = 0; done < chunk.length;) {
        done += await part.write(chunk.subarray(done));
      }
      progress(at);
    }
  } finally {
    clearTimeout(timer);
  }
}

/** Starts again where the complete file is not the published one. */
async function settle(
  file: DataFile,
  part: Deno.FsFile,
  bytes: Uint8Array<ArrayBuffer>,
  url: string,
): Promise<void> {
  try {
    await checkData(file, bytes, `what ${url} sends`);
  } catch (error) {
    await part.truncate(0);
    throw error;
  }
}

async function isThere(path: string): Promise<boolean> {
  try {
    return (await Deno.stat(path)).isFile;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return false;
    throw error;
  }
}
