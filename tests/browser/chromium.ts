/**
 * A headless Chromium, spoken to by the DevTools protocol: needs the permission to run `chromium`,
 * to reach it on 127.0.0.1, and to write its profile, and no package.
 *
 * @module
 */

const FLAGS = [
  "--headless",
  "--disable-gpu",
  "--no-first-run",
  "--disable-quic",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--remote-debugging-port=0",
  "--hide-scrollbars",
  // containers and root have no other sandbox; the pages are this project's own
  "--no-sandbox",
  "--disable-dev-shm-usage",
];

/** A result or an event, as the protocol has them. */
interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly sessionId?: string;
  readonly error?: { readonly message: string };
  readonly result?: Record<string, unknown>;
  readonly params?: Record<string, unknown>;
}

/** How a page is opened. */
export interface Look {
  /** Width of the window, pixels. */
  readonly width?: number;
  /** Whether its reader prefers dark. */
  readonly dark?: boolean;
  /** Whether scripts run. */
  readonly scripts?: boolean;
}

/** An open page. */
export interface Page {
  /** What an expression is in the page, once its promise has settled. */
  evaluate<T>(expression: string): Promise<T>;
  /** Presses a key where the focus is. */
  press(key: string): Promise<void>;
  /** A picture, PNG in base 64; the whole page or the window. */
  picture(whole: boolean): Promise<string>;
  /** Errors, warnings and refusals so far. */
  readonly complaints: readonly string[];
  /** What was asked of a network or a file, besides the page itself. */
  readonly requests: readonly string[];
}

/** Whether there is one to run: where `CI` is set there must be. */
export function hasChromium(): boolean {
  try {
    const args = ["--version"];
    return new Deno.Command("chromium", { args }).outputSync().success;
  } catch (error) {
    if (
      error instanceof Deno.errors.NotFound ||
      error instanceof Deno.errors.NotCapable
    ) return false;
    throw error;
  }
}

/** Opens the file in a browser of its own, for as long as `test` takes. */
export async function withPage(
  path: string,
  { width = 1280, dark = false, scripts = true }: Look,
  test: (page: Page) => Promise<void>,
): Promise<void> {
  const profile = await Deno.makeTempDir();
  const browser = new Deno.Command("chromium", {
    args: [...FLAGS, `--user-data-dir=${profile}`, "about:blank"],
    stdin: "null",
    stdout: "null",
    stderr: "piped",
  }).spawn();
  const said = browser.stderr.pipeThrough(new TextDecoderStream());
  const lines = said.getReader();
  try {
    const socket = new WebSocket(await address(lines));
    await new Promise((resolve, reject) => {
      socket.onopen = resolve;
      socket.onerror = () => reject(new Error("Chromium cannot be reached"));
    });
    try {
      await test(await open(socket, path, { width, dark, scripts }));
    } finally {
      const closed = new Promise((resolve) => socket.onclose = resolve);
      socket.close();
      await closed;
    }
  } finally {
    browser.kill("SIGTERM");
    // until it ends, it writes to its profile
    while (!(await lines.read()).done);
    await browser.status;
    await Deno.remove(profile, { recursive: true });
  }
}

/** Where the browser listens, which it says on standard error. */
async function address(
  lines: ReadableStreamDefaultReader<string>,
): Promise<string> {
  let text = "";
  for (;;) {
    const { value, done } = await lines.read();
    if (done) throw new Error(`Chromium did not start: ${text}`);
    text += value;
    const found = /DevTools listening on (ws:\S+)\s/.exec(text);
    if (found) return found[1]!;
  }
}

async function open(
  socket: WebSocket,
  path: string,
  { width, dark, scripts }: Required<Look>,
): Promise<Page> {
  const complaints: string[] = [];
  const requests: string[] = [];
  const waiting = new Map<number, (message: Message) => void>();
  let loaded = () => {};
  const load = new Promise<void>((resolve) => loaded = resolve);
  socket.onmessage = ({ data }) => {
    const message: Message = JSON.parse(data);
    if (message.id !== undefined) waiting.get(message.id)?.(message);
    const text = JSON.stringify(message.params);
    switch (message.method) {
      case "Runtime.consoleAPICalled":
      case "Runtime.exceptionThrown":
      case "Log.entryAdded":
        complaints.push(text);
        break;
      case "Network.requestWillBeSent":
        requests.push(text);
        break;
      case "Page.loadEventFired":
        loaded();
    }
  };
  let last = 0;
  /** Filled once there is a page to speak to. */
  const session: { sessionId?: string } = {};
  const send = async (method: string, params: object = {}) => {
    const id = ++last;
    const answer = new Promise<Message>((resolve) => waiting.set(id, resolve));
    socket.send(JSON.stringify({
      id,
      method,
      params,
      ...session,
    }));
    const { result, error } = await answer;
    if (error) throw new Error(`${method}: ${error.message}`);
    return result ?? {};
  };

  const { targetId } = await send("Target.createTarget", {
    url: "about:blank",
  });
  const attached = await send("Target.attachToTarget", {
    targetId,
    flatten: true,
  });
  session.sessionId = String(attached["sessionId"]);
  for (const domain of ["Page", "Runtime", "Log", "Network"]) {
    await send(`${domain}.enable`);
  }
  await send("Emulation.setDeviceMetricsOverride", {
    width,
    height: 900,
    deviceScaleFactor: 1,
    mobile: width < 600,
  });
  await send("Emulation.setEmulatedMedia", {
    features: [{
      name: "prefers-color-scheme",
      value: dark ? "dark" : "light",
    }],
  });
  if (!scripts) {
    await send("Emulation.setScriptExecutionDisabled", { value: true });
  }
  const url = `file://${path}`;
  await send("Page.navigate", { url });
  await load;

  return {
    complaints,
    get requests() {
      return requests.filter((text) => JSON.parse(text).request.url !== url);
    },
    async evaluate<T>(expression: string) {
      const { result, exceptionDetails } = await send("Runtime.evaluate", {
        expression,
        awaitPromise: true,
        returnByValue: true,
      });
      if (exceptionDetails) throw new Error(JSON.stringify(exceptionDetails));
      return (result as { readonly value: T }).value;
    },
    async press(key) {
      const text = key === "Enter" ? "\r" : undefined;
      for (const type of ["keyDown", "keyUp"]) {
        await send("Input.dispatchKeyEvent", {
          type,
          key,
          code: key,
          windowsVirtualKeyCode: { Enter: 13, Tab: 9 }[key],
          ...(text && type === "keyDown" && { text }),
        });
      }
    },
    async picture(whole) {
      const { data } = await send("Page.captureScreenshot", {
        format: "png",
        captureBeyondViewport: whole,
        ...(whole && { clip: { ...await size(), scale: 1 } }),
      });
      return String(data);
    },
  };

  async function size() {
    const { cssContentSize } = await send("Page.getLayoutMetrics");
    return cssContentSize as Record<"x" | "y" | "width" | "height", number>;
  }
}
