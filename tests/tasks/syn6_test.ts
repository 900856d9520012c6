import { syn6 } from "../../tasks/syn6.ts";
import { checkBayes } from "./check_bayes.ts";
import { checkShipped } from "./check_shipped.ts";

checkShipped(syn6, 0.5);
checkBayes(syn6);
