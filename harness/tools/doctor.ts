/**
 * Diagnosis of this machine.
 *
 * @module
 */
import {
  type BackendName,
  backendNames,
} from "../../core/contracts/backend.ts";
import { selectBackend } from "../../models/backends.ts";
import { calibration } from "../../models/calibration.ts";
import { runtime } from "../run/observe.ts";
import { messageOf } from "../../core/plugins/message_of.ts";

/** A backend on this machine. */
export interface FoundBackend {
  /** Its name. */
  readonly name: BackendName;
  /** Adapter or engine; absent when the backend is not available. */
  readonly device?: string;
  /** True when a processor imitates a graphics card. */
  readonly software?: boolean;
  /** Billions of operations per second of a matrix product. */
  readonly gflops?: number;
  /** Why it is not available, and what to do. */
  readonly problem?: string;
}

/** Facts about this machine. */
export interface Diagnosis {
  /** Deno, V8 and platform. */
  readonly runtime: string;
  /** Logical processors. */
  readonly cores: number;
  /** Bytes of memory. */
  readonly memory: number;
  /** Every backend. */
  readonly backends: readonly FoundBackend[];
  /** Label of the backend that `auto` takes. */
  readonly auto: string;
}

/** Tries every backend and measures those that start. */
export async function doctor(): Promise<Diagnosis> {
  const backends: FoundBackend[] = [];
  for (const name of backendNames) backends.push(await examine(name));
  return {
    runtime: runtime(),
    cores: navigator.hardwareConcurrency,
    memory: Deno.systemMemoryInfo().total,
    backends,
    auto: (await selectBackend("auto")).label,
  };
}

async function examine(name: BackendName): Promise<FoundBackend> {
  try {
    const { device, software } = await selectBackend(name);
    const gflops = await calibration(() => performance.now());
    return { name, device, software, gflops };
  } catch (error) {
    return { name, problem: messageOf(error) };
  }
}
