/**
 * The command line.
 *
 * @module
 */
import { printError } from "./cli/print.ts";
import { Command, CommanderError } from "commander";
import { backendsCommand } from "./cli/backends_command.ts";
import { boardCommand } from "./cli/board_command.ts";
import { describeCommand } from "./cli/describe_command.ts";
import { doctorCommand } from "./cli/doctor_command.ts";
import { fetchCommand } from "./cli/fetch_command.ts";
import { fsckCommand } from "./cli/fsck_command.ts";
import { instancesCommand } from "./cli/instances_command.ts";
import { judgeCommand } from "./cli/judge_command.ts";
import { listCommand } from "./cli/list_command.ts";
import { mergeCommand } from "./cli/merge_command.ts";
import { portraitCommand } from "./cli/portrait_command.ts";
import { publishCommand } from "./cli/publish_command.ts";
import { runCommand } from "./cli/run_command.ts";
import { scoreCommand } from "./cli/score_command.ts";
import { verifyCommand } from "./cli/verify_command.ts";
import { StorageError } from "./store/storage_error.ts";
import { messageOf } from "../core/plugins/message_of.ts";
import { stackOf } from "./foreign/plugin_error.ts";

const BAD_CALL = 2;
const INTERRUPTED = 130;

async function main(): Promise<number> {
  let code = 0;
  const program = new Command("faithmark")
    .description(
      "Which explainer to trust, at what price, and how sure we are.",
    )
    .option("--debug", "print the stacks of errors")
    .configureHelp({ showGlobalOptions: true })
    .addCommand(runCommand((result) => code = result))
    .addCommand(boardCommand((result) => code = result))
    .addCommand(scoreCommand((result) => code = result))
    .addCommand(judgeCommand((result) => code = result))
    .addCommand(verifyCommand((result) => code = result))
    .addCommand(fsckCommand((result) => code = result))
    .addCommand(backendsCommand((result) => code = result))
    .addCommand(mergeCommand((result) => code = result))
    .addCommand(publishCommand((result) => code = result))
    .addCommand(instancesCommand())
    .addCommand(portraitCommand())
    .addCommand(fetchCommand())
    .addCommand(describeCommand())
    .addCommand(listCommand())
    .addCommand(doctorCommand());
  for (const command of [program, ...program.commands]) command.exitOverride();
  try {
    await program.parseAsync(Deno.args, { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) {
      return error.exitCode === 0 ? 0 : BAD_CALL;
    }
    if (error instanceof DOMException && error.name === "AbortError") {
      printError(
        "Stopped. What is done is kept: the same command goes on from there.",
      );
      return INTERRUPTED;
    }
    printError(`error: ${messageOf(error)}`);
    const stack = program.opts()["debug"] === true && stackOf(error);
    if (stack) printError(stack);
    return error instanceof StorageError ? 1 : BAD_CALL;
  }
}

// Asking for a graphics adapter prints warnings where this is unset.
if (!Deno.env.has("XDG_RUNTIME_DIR")) Deno.env.set("XDG_RUNTIME_DIR", "/tmp");
if (import.meta.main) Deno.exit(await main());
