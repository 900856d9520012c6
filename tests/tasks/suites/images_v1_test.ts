import { imagesV1 } from "../../../tasks/suites/images_v1.ts";
import { checkSuite } from "./check_suite.ts";

Deno.test("imagesV1: names what exists, once, and repeats", () => {
  checkSuite(imagesV1);
});
