/**
 * The house rules that a linter can see, one file each.
 *
 * @module
 */
import { commentWidth } from "./lint/comment_width.ts";
import { errorText } from "./lint/error_text.ts";
import { fewParameters } from "./lint/few_parameters.ts";
import { honestTypes } from "./lint/honest_types.ts";
import { importDirection } from "./lint/import_direction.ts";
import { literalSpreads } from "./lint/literal_spreads.ts";
import { outsideWorld } from "./lint/outside_world.ts";
import { seededRandom } from "./lint/seeded_random.ts";

export default {
  name: "faithmark",
  rules: {
    "comment-width": commentWidth,
    "error-text": errorText,
    "few-parameters": fewParameters,
    "honest-types": honestTypes,
    "import-direction": importDirection,
    "literal-spreads": literalSpreads,
    "outside-world": outsideWorld,
    "seeded-random": seededRandom,
  },
} satisfies Deno.lint.Plugin;
