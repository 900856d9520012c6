import { input, layers, model } from "@tensorflow/tfjs-layers";
import type { SymbolicTensor } from "@tensorflow/tfjs-layers";
import { checkLayers, checkRefusal, weighted } from "./check_layers.ts";

/** Two dense layers over one input, and what joins them with it. */
function branches(
  inputShape: number[],
  join: (parts: SymbolicTensor[]) => SymbolicTensor,
) {
  const x = input({ shape: inputShape });
  const units = inputShape.at(-1)!;
  const left = layers.dense({ units, activation: "tanh" }).apply(x);
  const right = layers.dense({ units }).apply(x);
  const joined = join([left, right, x] as SymbolicTensor[]);
  return weighted(model({ inputs: x, outputs: joined }));
}

checkLayers(
  "Add of two branches and their input",
  () => branches([4], (parts) => layers.add().apply(parts) as SymbolicTensor),
  { kinds: ["dense", "tanh", "dense", "add"] },
);

checkLayers(
  "Add of a value to itself",
  () =>
    branches(
      [4],
      ([left]) => layers.add().apply([left!, left!]) as SymbolicTensor,
    ),
  { kinds: ["dense", "tanh", "add"] },
);

for (const axis of [1, 2, -1]) {
  checkLayers(
    `Concatenate along axis ${axis}`,
    () =>
      branches(
        [2, 3],
        (parts) => layers.concatenate({ axis }).apply(parts) as SymbolicTensor,
      ),
    { kinds: ["dense", "tanh", "dense", "concatenate", "reshape"] },
  );
}

checkRefusal(
  "Add of several shapes",
  () => {
    const x = input({ shape: [3] });
    const one = layers.dense({ units: 1 }).apply(x) as SymbolicTensor;
    const sum = layers.add({ name: "sum" }).apply([x, one]);
    return model({ inputs: x, outputs: sum as SymbolicTensor });
  },
  /layer sum: Add with inputs of several shapes is not supported, current value is 3 and 1/,
);
