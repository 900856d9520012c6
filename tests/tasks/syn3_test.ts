import { syn3 } from "../../tasks/syn3.ts";
import { checkBayes } from "./check_bayes.ts";
import { checkShipped } from "./check_shipped.ts";

checkShipped(syn3, 0.5);
checkBayes(syn3);
