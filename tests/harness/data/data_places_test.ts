import assert from "node:assert/strict";
import { dataPlaces } from "../../../harness/data/data_places.ts";

const places = (env: Record<string, string>) => dataPlaces((name) => env[name]);

Deno.test("dataPlaces: the cache that is named, else the user's folder for caches, and the user's folder of files", () => {
  const all = {
    FAITHMARK_CACHE: "/a",
    XDG_CACHE_HOME: "/b",
    LOCALAPPDATA: "/c",
    HOME: "/d",
    FAITHMARK_DATA: "/e",
  };
  assert.deepEqual(places(all), { cache: "/a", mirror: "/e" });
  const found = [];
  const left: Record<string, string> = all;
  for (const name of ["FAITHMARK_DATA", "FAITHMARK_CACHE", "XDG_CACHE_HOME"]) {
    delete left[name];
    found.push(places(left));
  }
  assert.deepEqual(found, [
    { cache: "/a" },
    { cache: "/b/faithmark" },
    { cache: "/c/faithmark" },
  ]);
  assert.deepEqual(places({ HOME: "/d", LOCALAPPDATA: "" }), {
    cache: "/d/.cache/faithmark",
  });
});

Deno.test("dataPlaces: no folder for caches is an error that names what to set", () => {
  assert.throws(() => places({}), /expected FAITHMARK_CACHE, .* to be set/);
});
