/**
 * How far two answers of SensX agree.
 *
 * @module
 */
import type { Values } from "./peer.ts";

/**
 * Where both chose the same radius, differences over their joint standard error have a root mean
 * square of 1.
 */
export function sensxAgreement(ours: Values, theirs: Values): string {
  const radii = ours.delta!;
  const inputs = ours.attributions!.length / radii.length;
  let [same, squares, counted] = [0, 0, 0];
  for (let i = 0; i < radii.length; i++) {
    if (Math.abs(radii[i]! - theirs.delta![i]!) > 1e-6) continue;
    same++;
    for (let k = i * inputs; k < (i + 1) * inputs; k++) {
      const error = Math.hypot(
        ours.standard_errors![k]!,
        theirs.standard_errors![k]!,
      );
      if (error === 0) continue;
      const difference = ours.attributions![k]! - theirs.attributions![k]!;
      squares += (difference / error) ** 2;
      counted++;
    }
  }
  return `same radius ${same}/${radii.length}; difference ${
    Math.sqrt(squares / counted).toFixed(2)
  } joint standard errors (1 wanted)`;
}
