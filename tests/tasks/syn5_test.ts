import { syn5 } from "../../tasks/syn5.ts";
import { checkBayes } from "./check_bayes.ts";
import { checkShipped } from "./check_shipped.ts";

checkShipped(syn5, 0.5);
checkBayes(syn5);
