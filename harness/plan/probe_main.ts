/// <reference lib="deno.worker" />
/**
 * A worker that loads one module and says what its default export is.
 *
 * @module
 */
import { noticeExits } from "../foreign/notice_exits.ts";
import { messageOf } from "../../core/plugins/message_of.ts";
import { checkPlugin, type PluginKind } from "./check_plugin.ts";

/** A module to load. */
export interface Probe {
  /** Its URL. */
  readonly url: string;
  /** How errors call it. */
  readonly name: string;
}

/** What the module is, or why it cannot be used. */
export type Probed =
  | {
    readonly kind: PluginKind;
    /** The plug-in without its functions. */
    readonly card: { readonly [field: string]: unknown };
  }
  | { readonly error: string };

/** Kept before the module can replace it. */
const post = self.postMessage.bind(self);

self.addEventListener("message", async ({ data }: MessageEvent<Probe>) => {
  const { url, name } = data;
  const tell = (probed: Probed) => post(probed);
  const cannot = (reason: string) =>
    tell({
      error:
        `Cannot use ${name}: expected a module that loads, current value is one that ${reason}`,
    });
  noticeExits(() => cannot("ends the process when it is loaded"));
  try {
    const module: { readonly default?: unknown } = await import(url);
    const plugin = module.default;
    try {
      const kind = checkPlugin(name, plugin);
      const fields = Object.entries({ ...Object(plugin) })
        .filter(([, value]) => typeof value !== "function");
      tell({ kind, card: structuredClone(Object.fromEntries(fields)) });
    } catch (error) {
      tell({ error: messageOf(error) });
    }
  } catch (error) {
    cannot(`throws: ${messageOf(error)}`);
  }
});
