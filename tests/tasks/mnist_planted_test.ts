import { mnistPlanted } from "../../tasks/mnist_planted.ts";
import { checkPlanted } from "./check_planted.ts";

checkPlanted(mnistPlanted, 0.8);
