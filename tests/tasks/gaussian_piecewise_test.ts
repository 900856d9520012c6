import { gaussianPiecewise } from "../../tasks/gaussian_piecewise.ts";
import { checkCertified } from "./check_certified.ts";
import { checkGaussian } from "./check_gaussian.ts";
import { checkShipped } from "./check_shipped.ts";

checkCertified(gaussianPiecewise);
checkGaussian(gaussianPiecewise);
checkShipped(gaussianPiecewise.variants[0], 0.95);
