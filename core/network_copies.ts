/**
 * Networks beside the one that is explained: copies live while they are used, the network itself stays as it is.
 *
 * @module
 */
import type { Model, Rng } from "./contracts.ts";

/** A network whose weights can be drawn anew; the network itself stays as it is. */
export interface Randomised {
  /** Layers that have weights. */
  readonly layers: number;
  /**
   * What `use` makes of a copy whose last `layers` layers with weights start afresh; the copy is gone afterwards.
   *
   * Weights are drawn from the last layer to the first, so that copies of equal streams agree in the layers that both start afresh.
   */
  within<T>(
    layers: number,
    random: Rng,
    use: (copy: Model) => Promise<T>,
  ): Promise<T>;
}

/** A network that exists a second time, trained alike on labels in a random order: it has learned nothing about them. */
export interface Retaught {
  /** What `use` makes of that network, read through the same head; it is gone afterwards. */
  within<T>(use: (twin: Model) => Promise<T>): Promise<T>;
}

/** A network whose first layer's bias can absorb a shift of its inputs. */
export interface Shifted {
  /** Inputs that have to be shifted alike, each a step of so many flat positions apart: the number of channels, where places share weights; else the number of inputs. */
  readonly period: number;
  /** What `use` makes of a copy g with g(x + shift) = f(x) up to rounding, `shift` flat over the inputs and of the same values in each period; the copy is gone afterwards. */
  within<T>(
    shift: ArrayLike<number>,
    use: (copy: Model) => Promise<T>,
  ): Promise<T>;
}

/** A network that can be built otherwise. */
export interface Equal {
  /** What `use` makes of a network of other layers' weights that computes the same function up to rounding; it is gone afterwards. */
  within<T>(random: Rng, use: (twin: Model) => Promise<T>): Promise<T>;
}
