import { syn2 } from "../../tasks/syn2.ts";
import { checkBayes } from "./check_bayes.ts";
import { checkShipped } from "./check_shipped.ts";

checkShipped(syn2, 0.5);
checkBayes(syn2);
