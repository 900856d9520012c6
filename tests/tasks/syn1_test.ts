import { syn1 } from "../../tasks/syn1.ts";
import { checkBayes } from "./check_bayes.ts";
import { checkShipped } from "./check_shipped.ts";

checkShipped(syn1, 0.5);
checkBayes(syn1);
