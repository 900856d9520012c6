import { sensxV1 } from "../../../tasks/suites/sensx_v1.ts";
import { checkSuite } from "./check_suite.ts";

Deno.test("sensxV1: names what exists, once, and repeats", () => {
  checkSuite(sensxV1);
});
