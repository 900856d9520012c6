import { gaussianLinear } from "../../tasks/gaussian_linear.ts";
import { checkCertified } from "./check_certified.ts";
import { checkGaussian } from "./check_gaussian.ts";
import { checkShipped } from "./check_shipped.ts";

checkCertified(gaussianLinear);
checkGaussian(gaussianLinear);
checkShipped(gaussianLinear.variants[0], 0.98);
