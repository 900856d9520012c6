import { breastCancerPlanted } from "../../tasks/breast_cancer_planted.ts";
import { checkPlanted } from "./check_planted.ts";

checkPlanted(breastCancerPlanted, 0.85);
