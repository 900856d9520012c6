/**
 * Starts the command line with the least permissions that the call works with; see
 * {@linkcode grantsOf}.
 *
 * Paths, folders and addresses are known only when the command is called, so the tasks of deno.json
 * call this file, which reads them and starts a second process. It runs no code but its own.
 *
 * @module
 */
import { printError } from "../cli/print.ts";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { messageOf } from "../../core/plugins/message_of.ts";
import { callOf } from "./call_of.ts";
import { grantsOf, type Mode } from "./grants_of.ts";
import { trustedNames } from "./trusted_names.ts";
import { dataPlaces } from "../data/data_places.ts";

/** Signals that the started process would not get by itself. */
const PASSED: readonly Deno.Signal[] = ["SIGTERM", "SIGHUP"];

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/**
 * Starts `harness/main.ts`, or the training of networks, and returns its exit code.
 *
 * @param args As the command line takes them.
 * @throws {Error} where the packages of deno.lock cannot be installed.
 */
export async function launch(
  mode: Mode,
  args: readonly string[],
): Promise<number> {
  const { command, folders, suite, trust } = callOf(args);
  await installPackages();
  const places = dataPlaces();
  const scratch = command === "verify"
    ? await Deno.makeTempDir({ prefix: "faithmark_" })
    : undefined;
  try {
    const grants = grantsOf({
      mode,
      args,
      root: ROOT,
      places,
      history: await linkedHistory(),
      ...(command === "run" && { usualOut: await suiteFolder(suite) }),
      ...(command === "score" && { usualOut: "runs/external" }),
      ...(scratch !== undefined && { scratch }),
      ...(trust && { trusted: await trustedNames(folders) }),
      ...(mode === "fetch" && { hosts: await publishedHosts() }),
    });
    const entry = mode === "train" ? "tools/train_main.ts" : "main.ts";
    return await pass([
      "run",
      ...grants,
      fileURLToPath(new URL(`../${entry}`, import.meta.url)),
      ...args,
    ], {
      // The folder is found here, so that nobody else need see HOME.
      FAITHMARK_CACHE: places.cache,
      ...(scratch !== undefined && { TMPDIR: scratch }),
    });
  } finally {
    if (scratch !== undefined) await Deno.remove(scratch, { recursive: true });
  }
}

/** Where a linked work tree keeps its history; otherwise it lies in the project. */
async function linkedHistory(): Promise<string[]> {
  try {
    const link = await Deno.readTextFile(`${ROOT}/.git`);
    const [, folder] = /^gitdir: (.*)/.exec(link) ?? [];
    return folder === undefined ? [] : [resolve(ROOT, folder, "../..")];
  } catch {
    return [];
  }
}

/** Downloads the packages of deno.lock on first use; a few milliseconds afterwards. */
async function installPackages(): Promise<void> {
  const { code } = await new Deno.Command(Deno.execPath(), {
    args: ["install", "--quiet", "--frozen"],
    cwd: ROOT,
    stdin: "null",
    stdout: "null",
    stderr: "inherit",
  }).output();
  if (code !== 0) {
    throw new Error(
      `Cannot install the packages of deno.lock: expected exit code 0 of "deno install --frozen", current value is ${code}`,
    );
  }
}

async function suiteFolder(suite = "quick"): Promise<string> {
  const { findSuite } = await import("../plan/find_suite.ts");
  const { suites } = await import("../../tasks/suites/index.ts");
  return `runs/${findSuite(suites, suite).id}`;
}

async function publishedHosts(): Promise<string[]> {
  const { datasets } = await import("../../datasets/index.ts");
  const urls = datasets.flatMap(({ files = [] }) =>
    files.flatMap(({ urls }) => urls)
  );
  return [...new Set(urls.map((url) => new URL(url).host))];
}

/** Runs Deno, hands it the signals that come here, and returns its exit code. */
async function pass(
  args: readonly string[],
  env: Record<string, string>,
): Promise<number> {
  const child = new Deno.Command(Deno.execPath(), { args: [...args], env })
    .spawn();
  // A terminal sends an interrupt to both; the other process decides when to end.
  Deno.addSignalListener("SIGINT", () => {});
  const passed = Deno.build.os === "windows" ? [] : PASSED;
  for (const signal of passed) {
    Deno.addSignalListener(signal, () => child.kill(signal));
  }
  return (await child.status).code;
}

if (import.meta.main) {
  const [mode, ...args] = Deno.args;
  let code: number;
  try {
    code = await launch(mode as Mode, args);
  } catch (error) {
    printError(`error: ${messageOf(error)}`);
    code = 1;
  }
  Deno.exit(code);
}
