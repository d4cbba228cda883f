import type { ConsoleMessage, Page, Request } from "playwright-core";

/** What a page complains about and asks for while it is visited. */
export interface Noise {
  readonly console: string[];
  readonly otherHosts: string[];
}

/** Collects, until `stop` is called, the browser's complaints (CSP reports are among them) and requests to other hosts. */
export function listen(page: Page, origin: string): { heard: Noise; stop: () => void } {
  const heard: Noise = { console: [], otherHosts: [] };
  const onConsole = (message: ConsoleMessage) => {
    if (["error", "warning"].includes(message.type())) heard.console.push(message.text());
  };
  const onError = (error: Error) => heard.console.push(error.message);
  const onRequest = (request: Request) => {
    const isInline = /^(?:data|blob):/.test(request.url());
    if (!isInline && !request.url().startsWith(`${origin}/`)) heard.otherHosts.push(request.url());
  };
  page.on("console", onConsole).on("pageerror", onError).on("request", onRequest);
  const stop = () => {
    page.off("console", onConsole).off("pageerror", onError).off("request", onRequest);
  };
  return { heard, stop };
}
