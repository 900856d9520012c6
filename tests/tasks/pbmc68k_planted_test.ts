import { pbmc68kPlanted } from "../../tasks/pbmc68k_planted.ts";
import { checkPlanted } from "./check_planted.ts";

checkPlanted(pbmc68kPlanted, 0.5);
