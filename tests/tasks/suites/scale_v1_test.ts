import { scaleV1 } from "../../../tasks/suites/scale_v1.ts";
import { checkSuite } from "./check_suite.ts";

Deno.test("scaleV1: names what exists, once, and repeats", () => {
  checkSuite(scaleV1);
});
