import assert from "node:assert/strict";
import { findNode } from "../../../explainers/parts/find_node.ts";
import { selectBackend } from "../../../models/backends.ts";
import { toyNetwork } from "../toy_network.ts";
import { dense, input } from "../toy_nodes.ts";

Deno.test("findNode: by name; where there is none the nearest is named and all are listed", async () => {
  await selectBackend("cpu");
  const graph = toyNetwork([input(1), dense(0, [[1]])]).layers();
  assert.equal(findNode(graph, "dense_1"), 1);
  assert.throws(
    () => findNode(graph, "dense_2"),
    /^RangeError: Cannot find layer "dense_2": did you mean "dense_1"\? There are input_0, dense_1$/,
  );
});
