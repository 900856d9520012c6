import { digitsPlanted } from "../../tasks/digits_planted.ts";
import { checkPlanted } from "./check_planted.ts";

checkPlanted(digitsPlanted, 0.85);
