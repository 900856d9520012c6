import assert from "node:assert/strict";
import { removeActivation } from "../../../models/custom/remove_activation.ts";

const layer = (class_name: string, name: string, activation?: string) => ({
  class_name,
  config: { name, ...(activation !== undefined && { activation }) },
});
const chain = (...layers: object[]) => ({
  class_name: "Sequential",
  config: { name: "s", layers },
});

Deno.test("removeActivation: the last activation of a chain goes, the others stay", () => {
  const hidden = layer("Dense", "a", "sigmoid");
  for (const activation of ["softmax", "sigmoid"] as const) {
    assert.deepEqual(
      removeActivation(chain(hidden, layer("Dense", "b", activation))),
      {
        activation,
        topology: chain(hidden, layer("Dense", "b", "linear")),
      },
    );
  }
});

Deno.test("removeActivation: a layer of softmax becomes one that does nothing", () => {
  const dense = layer("Dense", "a", "linear");
  assert.deepEqual(removeActivation(chain(dense, layer("Softmax", "b"))), {
    activation: "softmax",
    topology: chain(dense, layer("Activation", "b", "linear")),
  });
});

Deno.test("removeActivation: the output of a graph, wherever it stands, and networks inside", () => {
  const network = (last: string) => ({
    model_config: {
      class_name: "Functional",
      config: {
        name: "f",
        layers: [
          { ...layer("Dense", "out", last), name: "out" },
          { ...layer("Dense", "in", "softmax"), name: "in" },
        ],
        output_layers: [["out", 0, 0]],
      },
    },
  });
  assert.deepEqual(removeActivation(network("sigmoid")), {
    activation: "sigmoid",
    topology: network("linear"),
  });
  const inner = (last: string) => chain(chain(layer("Dense", "a", last)));
  assert.deepEqual(
    removeActivation(inner("softmax")).topology,
    inner("linear"),
  );
});

Deno.test("removeActivation: what ends in nothing of the kind stays as it is", () => {
  for (
    const topology of [
      chain(layer("Dense", "a", "relu")),
      chain(layer("Flatten", "a")),
      { class_name: "Sequential", config: [layer("Dense", "a", "tanh")] },
      {},
      { config: { layers: 5 } },
      { config: { layers: [], output_layers: [["a"], ["b"]] } },
    ]
  ) {
    assert.deepEqual(removeActivation(topology), { topology });
  }
});
