/**
 * Finding parts of HDF5 files.
 *
 * @module
 */
import type { Dataset as Values, Entity, Group } from "h5wasm";

/**
 * What lies at a path; undefined where nothing does.
 *
 * Asked step by step, since HDF5 prints pages about a path whose middle is missing or no group.
 *
 * @example
 * ```ts
 * import { File, ready } from "h5wasm";
 * import { entityAt, isGroup } from "./entity_at.ts";
 * import assert from "node:assert/strict";
 * await ready;
 * const file = new File("entity_at.h5", "w");
 * file.create_group("obs");
 * assert.ok(isGroup(entityAt(file, "obs")!));
 * assert.equal(entityAt(file, "obs/kind/codes"), undefined);
 * file.close();
 * ```
 */
export function entityAt(file: Group, at: string): Entity | undefined {
  let entity: Entity = file;
  for (const name of at.split("/")) {
    if (!isGroup(entity) || !entity.keys().includes(name)) return undefined;
    const next: Entity | null = entity.get(name);
    if (!next) return undefined;
    entity = next;
  }
  return entity;
}

/** Whether it is a group. */
export function isGroup(entity: Entity): entity is Group {
  return "type" in entity && entity.type === "Group";
}

/** Whether it holds values. */
export function isValues(entity: Entity): entity is Values {
  return "type" in entity && entity.type === "Dataset";
}
