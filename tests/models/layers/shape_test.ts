import { layers } from "@tensorflow/tfjs-layers";
import { checkLayers, checkRefusal, stack } from "./check_layers.ts";

checkLayers(
  "Flatten, Reshape, Permute and ZeroPadding2D",
  () =>
    stack(
      layers.zeroPadding2d({
        padding: [[1, 0], [0, 2]],
        inputShape: [2, 3, 4],
      }),
      layers.permute({ dims: [3, 1, 2] }),
      layers.reshape({ targetShape: [5, 12] }),
      layers.permute({ dims: [2, 1] }),
      layers.flatten(),
    ),
  { kinds: ["zero_padding2d", "permute", "reshape", "permute", "flatten"] },
);

checkRefusal(
  "Flatten, channels first",
  () =>
    stack(layers.flatten({
      name: "flat",
      dataFormat: "channelsFirst",
      inputShape: [2, 3, 4],
    })),
  /layer flat: dataFormat of a Flatten/,
);
