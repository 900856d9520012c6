import assert from "node:assert/strict";
import { commit, runtime, surroundings } from "../../../harness/run/observe.ts";
import { withStub } from "../stub.ts";

const sum = "0123456789abcdef0123456789abcdef01234567";

/** The commit of a checkout with these files below `.git/`. */
async function commitOf(files: Record<string, string>): Promise<string> {
  let found = "";
  const read = (path: string | URL) => {
    const text = files[String(path).split("/.git/")[1] ?? ".git"];
    return text === undefined
      ? Promise.reject(new Deno.errors.NotFound())
      : Promise.resolve(text);
  };
  await withStub(Deno, "readTextFile", read, async () => {
    found = await commit();
  });
  return found;
}

Deno.test("runtime: names Deno, V8 and the platform", () => {
  const { deno, v8 } = Deno.version;
  assert.equal(runtime(), `deno ${deno}, v8 ${v8}, ${Deno.build.target}`);
});

Deno.test("commit: of a branch, of packed refs, of a detached head", async () => {
  const HEAD = "ref: refs/heads/main\n";
  assert.equal(
    await commitOf({ HEAD, "refs/heads/main": `${sum}\n` }),
    sum,
  );
  const packed = `# pack-refs\nffff refs/heads/main2\n${sum} refs/heads/main\n`;
  assert.equal(await commitOf({ HEAD, "packed-refs": packed }), sum);
  assert.equal(await commitOf({ HEAD: `${sum}\n` }), sum);
});

Deno.test("commit: of a linked work tree", async () => {
  const { pathname } = new URL("../../../.git/worktrees/two", import.meta.url);
  const linked = {
    ".git": `gitdir: ${pathname}\n`,
    "worktrees/two/commondir": "../..\n",
  };
  const head = "worktrees/two/HEAD";
  assert.equal(await commitOf({ ...linked, [head]: `${sum}\n` }), sum);
  assert.equal(
    await commitOf({
      ...linked,
      [head]: "ref: refs/heads/two\n",
      "refs/heads/two": `${sum}\n`,
    }),
    sum,
  );
});

Deno.test("commit: empty outside version control and before the first commit", async () => {
  assert.equal(await commitOf({}), "");
  assert.equal(await commitOf({ HEAD: "ref: refs/heads/main\n" }), "");
  assert.match(await commit(), /^([0-9a-f]{40})?$/);
});

Deno.test("surroundings: what a record carries about where it was made", async () => {
  assert.deepEqual(await surroundings("a card", 2), {
    device: "a card",
    jobs: 2,
    runtime: runtime(),
    commit: await commit(),
  });
});
