import { gaussianAdditive } from "../../tasks/gaussian_additive.ts";
import { checkCertified } from "./check_certified.ts";
import { checkGaussian } from "./check_gaussian.ts";
import { checkShipped } from "./check_shipped.ts";

checkCertified(gaussianAdditive);
checkGaussian(gaussianAdditive);
checkShipped(gaussianAdditive.variants[0], 0.95);
