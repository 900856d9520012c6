import { winePlanted } from "../../tasks/wine_planted.ts";
import { checkPlanted } from "./check_planted.ts";

checkPlanted(winePlanted, 0.8);
