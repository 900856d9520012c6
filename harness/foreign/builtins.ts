/**
 * Noticing that built-in objects were changed.
 *
 * @module
 */

/** Kept before anybody can replace them. */
const { ownKeys, getOwnPropertyDescriptor, defineProperty, deleteProperty } =
  Reflect;
const { is } = Object;

/** How errors are written: no number depends on it. */
const harmless: readonly PropertyKey[] = [
  "stackTraceLimit",
  "prepareStackTrace",
];

/** Built-in objects by name: constructors, their prototypes and namespaces. */
const watched: ReadonlyMap<string, object> = new Map([
  ...[
    Object,
    Function,
    Array,
    String,
    Number,
    Boolean,
    BigInt,
    Symbol,
    Error,
    RangeError,
    TypeError,
    Promise,
    Map,
    Set,
    WeakMap,
    Date,
    RegExp,
    ArrayBuffer,
    DataView,
    Object.getPrototypeOf(Float32Array),
    Float32Array,
    Float64Array,
    Int32Array,
    Uint32Array,
    Int16Array,
    Uint16Array,
    Int8Array,
    Uint8Array,
    Uint8ClampedArray,
    TextEncoder,
    TextDecoder,
    URL,
  ].flatMap((constructor): [string, object][] => [
    [constructor.name, constructor],
    [`${constructor.name}.prototype`, constructor.prototype],
  ]),
  ["Array.iterator", Object.getPrototypeOf([][Symbol.iterator]())],
  ["Math", Math],
  ["JSON", JSON],
  ["Reflect", Reflect],
  ["Atomics", Atomics],
  ["performance", Object.getPrototypeOf(performance)],
  ["crypto", Object.getPrototypeOf(crypto)],
  ["crypto.subtle", Object.getPrototypeOf(crypto.subtle)],
  ["WebAssembly", WebAssembly],
  ["console", console],
  ["Deno", Deno],
]);

/** Properties as they were. */
type Properties = ReadonlyMap<string | symbol, PropertyDescriptor>;

/** Built-in objects as they were. */
export interface Builtins {
  /**
   * Names what differs now, such as `Math.max`, and puts it back.
   *
   * New global names are left: they change nothing that exists.
   */
  restore(): string[];
}

/** Remembers the built-in objects of this thread as they are. */
export function builtins(): Builtins {
  const before = new Map<string, Properties>();
  for (const [name, target] of watched) before.set(name, propertiesOf(target));
  const globals = propertiesOf(globalThis);
  return {
    restore() {
      const changed: string[] = [];
      for (const [name, target] of watched) {
        const old = before.get(name)!;
        for (const key of changedKeys(target, old)) {
          put(target, key, old.get(key));
          if (harmless.includes(key)) continue;
          changed.push(`${name}.${String(key)}`);
        }
      }
      for (const key of changedKeys(globalThis, globals)) {
        const old = globals.get(key);
        // A global that the runtime makes when it is first used becomes a value.
        if (!old || old.get && !old.set) continue;
        put(globalThis, key, old);
        changed.push(String(key));
      }
      return changed;
    },
  };
}

function propertiesOf(target: object): Properties {
  return new Map(
    ownKeys(target).map((key) => [key, getOwnPropertyDescriptor(target, key)!]),
  );
}

/** Keys whose property is another one, is new or is gone. */
function changedKeys(target: object, before: Properties): (string | symbol)[] {
  const keys: (string | symbol)[] = [];
  for (const key of ownKeys(target)) {
    const now = getOwnPropertyDescriptor(target, key)!;
    const old = before.get(key);
    if (
      !old || !is(now.value, old.value) || now.get !== old.get ||
      now.set !== old.set
    ) keys.push(key);
  }
  const present = new Set(ownKeys(target));
  for (const key of before.keys()) if (!present.has(key)) keys.push(key);
  return keys;
}

function put(
  target: object,
  key: PropertyKey,
  old: PropertyDescriptor | undefined,
): void {
  if (old) defineProperty(target, key, old);
  else deleteProperty(target, key);
}
