/**
 * Loading tasks.
 *
 * @module
 */
import type { Spec } from "../../core/contracts/card.ts";
import type { Problem, Task } from "../../core/contracts/task.ts";
import { findCard } from "../../core/plugins/find_card.ts";
import { formatSpec } from "../../core/plugins/spec.ts";
import { isUsers } from "../foreign/is_foreign.ts";
import { checkProblem } from "./check_problem.ts";
import { hostAccess } from "../data/host_access.ts";
import { readFile } from "../data/read_file.ts";
import { inPlugin } from "../foreign/plugin_error.ts";

/** Loads a task with these options. */
export type LoadProblem = (task: Spec) => Promise<Problem>;

/**
 * A loader of these tasks that loads each task and its options once: whoever asks again gets the
 * same problem.
 */
export function problemLoader(tasks: readonly Task[]): LoadProblem {
  const problems = new Map<string, Promise<Problem>>();
  return ({ id, options }) => {
    const key = formatSpec({ id, options });
    const known = problems.get(key);
    if (known) return known;
    const task = findCard("task", tasks, id);
    const problem = inPlugin({ kind: "task", id }, async () => {
      const loaded = await task.load(options, readFile, hostAccess);
      if (isUsers({ id, options })) await checkProblem(loaded);
      return loaded;
    });
    problems.set(key, problem);
    return problem;
  };
}
