import { cellsV1 } from "../../../tasks/suites/cells_v1.ts";
import { checkSuite } from "./check_suite.ts";

Deno.test("cellsV1: names what exists, once, and repeats", () => {
  checkSuite(cellsV1);
});
