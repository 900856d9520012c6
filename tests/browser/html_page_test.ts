import assert from "node:assert/strict";
import { htmlPage } from "../../boards/html_page.ts";
import { fullBoard, HOSTILE } from "../boards/full_board.ts";
import { hasChromium, type Look, type Page, withPage } from "./chromium.ts";

/** Where `CI` is set, a missing browser is a failure. */
const ignore = !Deno.env.get("CI") && !hasChromium();
if (ignore) console.log("skipped: the page in a browser needs chromium");

const axe = await Deno.readTextFile(
  new URL(import.meta.resolve("axe-core/axe.min.js")),
);

/** Opens a board's page; whatever a browser complains of or asks for is a failure. */
async function opened(
  names: readonly string[],
  look: Look,
  test: (page: Page) => Promise<void>,
): Promise<void> {
  const folder = await Deno.makeTempDir();
  try {
    const path = `${folder}/board.html`;
    await Deno.writeTextFile(path, await htmlPage(fullBoard(names)));
    await withPage(path, look, async (page) => {
      assert.deepEqual(page.complaints, []);
      await test(page);
      assert.deepEqual(page.requests, []);
    });
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

/** What an accessibility checker finds wrong, in words. */
async function offences(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return await page.evaluate<string[]>(
    `axe.run().then(({ violations }) => violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html }) => id + ": " + html.slice(0, 200))))`,
  );
}

const first = (column: number) =>
  `[...document.querySelector("#t0 tbody").rows].map((row) => row.cells[${column}].textContent.trim())`;
const shown =
  `[...document.querySelectorAll("#t0 tbody tr")].filter((row) => row.checkVisibility()).map((row) => row.dataset.e)`;

Deno.test({
  name: "browser: sorts by a click and by the keyboard, what is missing last",
  ignore,
  fn: () =>
    opened([], {}, async (page) => {
      const names = await page.evaluate<string[]>(first(1));
      assert.deepEqual(names, ["oracle", "sensx", "saliency †", "lime"]);
      const button =
        `document.querySelectorAll("#t0 thead th")[2].querySelector("button")`;
      await page.evaluate(`${button}.click()`);
      assert.deepEqual(await page.evaluate(first(2)), [
        "0.250",
        "0.500",
        "0.750",
        "1.00",
      ]);
      const order =
        `document.querySelector("#t0 th[aria-sort]").getAttribute("aria-sort")`;
      assert.equal(await page.evaluate(order), "ascending");
      await page.evaluate(`${button}.focus()`);
      await page.press("Enter");
      assert.equal(await page.evaluate(order), "descending");
      assert.equal((await page.evaluate<string[]>(first(2)))[0], "1.00");
      // rows of lime are not known
      const rows =
        `[...document.querySelectorAll("#t0 thead th")].find((head) => /^rows/.test(head.textContent)).querySelector("button")`;
      for (let i = 0; i < 2; i++) {
        await page.evaluate(`${rows}.click()`);
        assert.equal((await page.evaluate<string[]>(first(1))).at(-1), "lime");
      }
    }),
});

Deno.test({
  name:
    "browser: filters rows, points and sections, and says how many are left",
  ignore,
  fn: () =>
    opened([], {}, async (page) => {
      const set = (change: string) =>
        page.evaluate(
          `{ const form = document.querySelector(".filter"); ${change}; form.dispatchEvent(new Event("input")); }`,
        );
      await set(`form.names.value = "SENS sali"`);
      assert.deepEqual(await page.evaluate(shown), [
        "oracle",
        "sensx",
        "saliency",
      ]);
      assert.match(
        await page.evaluate(`document.querySelector("output").value`),
        /^3 of 4 shown$/,
      );
      await set(`form.controls.checked = false`);
      assert.deepEqual(await page.evaluate(shown), ["sensx", "saliency"]);
      await set(`form.names.value = "lime"`);
      const dots =
        `[...document.querySelectorAll("#t0 svg.plot [data-e]")].filter((dot) => getComputedStyle(dot).display !== "none").length`;
      assert.equal(await page.evaluate(dots), 0);
      await set(`form.names.value = ""; form.axis.value = "axiomatic"`);
      const sections =
        `[...document.querySelectorAll("main > [data-axis]")].filter((part) => part.checkVisibility()).map(({ id }) => id)`;
      assert.deepEqual(await page.evaluate(sections), ["axiomatic"]);
    }),
});

Deno.test({
  name: "browser: hostile names do nothing, and the policy stops what would",
  ignore,
  fn: () =>
    opened(HOSTILE, {}, async (page) => {
      assert.equal(await page.evaluate("typeof globalThis.acted"), "undefined");
      assert.equal(
        await page.evaluate("document.title"),
        `${HOSTILE[4]} · Faithmark`,
      );
      const names = await page.evaluate<string[]>(shown);
      assert.ok(HOSTILE.slice(0, 3).every((name) => names.includes(name)));
      // Were a name not escaped, this would stop it.
      await page.evaluate(
        `document.body.insertAdjacentHTML("beforeend", '<button onclick="globalThis.acted = 1">')`,
      );
      await page.evaluate(`document.body.lastChild.click()`);
      const blocked = await page.evaluate<string>(
        `fetch("http://127.0.0.1").then(() => "open", () => "blocked")`,
      );
      assert.equal(blocked, "blocked");
      assert.equal(await page.evaluate("typeof globalThis.acted"), "undefined");
    }),
});

for (const dark of [false, true]) {
  for (const width of [1280, 390]) {
    const look = `${dark ? "dark" : "light"}, ${width} pixels`;
    Deno.test({
      name:
        `browser: ${look}: nothing sticks out, and an accessibility check finds nothing`,
      ignore,
      fn: () =>
        opened(dark ? HOSTILE : [], { dark, width }, async (page) => {
          const wide = `document.documentElement.scrollWidth`;
          assert.ok(await page.evaluate<number>(wide) <= width);
          const ground = await page.evaluate<string>(
            `getComputedStyle(document.body).backgroundColor`,
          );
          assert.equal(ground === "rgb(255, 255, 255)", !dark, ground);
          assert.deepEqual(await offences(page), []);
        }),
    });
  }
}

Deno.test({
  name: "browser: without scripts everything is there to read",
  ignore,
  fn: () =>
    opened([], { scripts: false }, async (page) => {
      assert.deepEqual((await page.evaluate<string[]>(shown)).length, 4);
      assert.equal(
        await page.evaluate(
          `document.querySelector(".filter").checkVisibility()`,
        ),
        false,
      );
    }),
});
