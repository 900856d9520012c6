/**
 * Records without what is nobody else's business.
 *
 * @module
 */
import { basename, isAbsolute } from "node:path";
import { shellQuoted } from "../../core/plugins/shell_quoted.ts";
import { withoutSecrets } from "../../core/plugins/without_secrets.ts";
import type { Options } from "../../core/contracts/card.ts";
import { displayOptions } from "../../core/records/display_options.ts";
import type { Judgement } from "../../core/records/judgement.ts";
import type { Cell, CellRecord, Names } from "../../core/records/record.ts";
import { cellKey, judgementKey } from "../store/cell_key.ts";

/**
 * A record that may be published.
 *
 * - Paths and addresses in options have display names; see {@linkcode displayOptions}. The key is
 *   that of the new cell.
 * - Folders of other paths are left out of reasons, errors and the command.
 * - User names, passwords and queries are left out of every address.
 */
export async function publishable(record: CellRecord): Promise<CellRecord> {
  const { cell, replaced } = await publicCell(record.cell);
  const { outcome, observed } = record;
  const names = {
    ...record.names,
    task: replaced(record.names.task),
    explainer: replaced(record.names.explainer),
  };
  return {
    ...record,
    key: await cellKey(cell),
    cell,
    names,
    outcome: mapTexts(outcome, (text) => withoutFolders(replaced(text))),
    command: publicCommand(record.command, names),
    observed: mapTexts(observed, (text) => withoutFolders(replaced(text))),
  };
}

/** The same for a judgement. */
export async function publishableJudgement(
  judgement: Judgement,
): Promise<Judgement> {
  const { cell, replaced } = await publicCell(judgement.cell);
  const { names, altered } = judgement;
  const alterations = altered.map(({ alteration }) => alteration);
  return {
    ...judgement,
    key: await judgementKey(cell, alterations),
    cell,
    names: { ...names, task: replaced(names.task) },
    altered: mapTexts(altered, (text) => withoutFolders(replaced(text))),
  };
}

/** The cell with display names, and what puts them in place of what stood there. */
async function publicCell(cell: Cell) {
  const pairs: [string, string][] = [];
  const shown = async (options: Options) => {
    const display = await displayOptions(options);
    for (const [name, value] of Object.entries(options)) {
      if (display[name] !== value) {
        pairs.push([String(value), String(display[name])]);
      }
    }
    return display;
  };
  const { task, explainer } = cell;
  const publicCell: Cell = {
    ...cell,
    task: { ...task, options: await shown(task.options) },
    explainer: { ...explainer, options: await shown(explainer.options) },
  };
  // A path may be the beginning of another.
  pairs.sort(([a], [b]) => b.length - a.length);
  return {
    cell: publicCell,
    replaced: (text: string) =>
      withoutSecrets(
        pairs.reduce((all, [from, to]) => all.replaceAll(from, to), text),
      ),
  };
}

/** A value of JSON in which every text was mapped. */
function mapTexts<T>(value: T, map: (text: string) => string): T {
  return JSON.parse(
    JSON.stringify(value),
    (_, part) => typeof part === "string" ? map(part) : part,
  );
}

/** Absolute paths, and those that leave the current folder, as the names of their files. */
function withoutFolders(text: string): string {
  return text.replaceAll(
    /(^|[\s'"`(=,:[])((?:file:\/\/)?(?:\/|(?:\.\.\/)+|[A-Za-z]:\\)[^\s'"`),;:\]]+)/g,
    (_, before: string, path: string) => before + basename(path),
  );
}

/** A command with public names, whose other flags name files by their names alone. */
function publicCommand(command: string, { task, explainer }: Names): string {
  const words = command.replaceAll(
    / --(tasks?|explainers?|metric|attributions|targets) '((?:[^']|'\\'')*)'/g,
    (whole, flag: string, word: string) => {
      const isSpec = /^[a-z][a-z0-9_]*(\[|$)/.test(word);
      if (flag === "explainers") return ` --${flag} ${shellQuoted(explainer)}`;
      if (flag === "tasks" || (flag === "task" && isSpec)) {
        return ` --${flag} ${shellQuoted(task)}`;
      }
      const path = word.replaceAll(String.raw`'\''`, "'");
      const isOutside = isAbsolute(path) || path.startsWith("..");
      return isOutside ? ` --${flag} ${shellQuoted(basename(path))}` : whole;
    },
  );
  return withoutSecrets(words);
}
