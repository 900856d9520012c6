import { wine } from "../../tasks/wine.ts";
import { checkShipped } from "./check_shipped.ts";

checkShipped(wine, 0.95);
