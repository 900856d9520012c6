import { syn4 } from "../../tasks/syn4.ts";
import { checkBayes } from "./check_bayes.ts";
import { checkShipped } from "./check_shipped.ts";

checkShipped(syn4, 0.5);
checkBayes(syn4);
