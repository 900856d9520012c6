/**
 * `deno task gallery shapes_224[model=vit,patch=0]`: the first instance of tasks under every
 * explainer that gives a map in a moment, as PNG files in `runs/gallery/<task>`.
 *
 * @module
 */
import { printError } from "../cli/print.ts";
import { findTask } from "../plan/find_task.ts";
import { sliceRows } from "../../core/contracts/nd_array.ts";
import { resolveOptions } from "../../core/plugins/resolve_options.ts";
import { formatSpec, parseSpecs } from "../../core/plugins/spec.ts";
import { selectBackend } from "../../models/backends.ts";
import { tasks } from "../../tasks/index.ts";
import { encodePictures } from "../../core/formats/encode_pictures.ts";
import { gallery, galleryExplainers } from "./gallery.ts";
import { readFile } from "../data/read_file.ts";
import { writeWhole } from "../store/write_whole.ts";
import { messageOf } from "../../core/plugins/message_of.ts";

const DEFAULT = "digits,shapes_224,shapes_224[model=vit]";

if (import.meta.main) {
  try {
    await selectBackend("wasm");
    for (const spec of parseSpecs(Deno.args.join(",") || DEFAULT)) {
      const task = findTask(tasks, spec.id);
      const options = resolveOptions(task, { ...spec.options, instances: 1 });
      const problem = await task.load(options, readFile);
      const [side] = problem.model.inputShape;
      const maps = await gallery(problem, galleryExplainers(side!), 0);
      const input = {
        images: sliceRows(problem.batch.inputs, 0, 1),
        captions: ["input"],
        signed: false,
      };
      const folder = `runs/gallery/${formatSpec(spec)}`;
      await Deno.mkdir(folder, { recursive: true });
      const files = new Map([
        ...encodePictures(input),
        ...encodePictures({ ...maps, columns: 6 }),
      ]);
      for (const [name, bytes] of files) {
        await writeWhole(`${folder}/${name}`, bytes);
      }
      console.log(`${folder}/grid.png: ${maps.captions.join(", ")}`);
    }
  } catch (error) {
    printError(`error: ${messageOf(error)}`);
    Deno.exit(2);
  }
}
