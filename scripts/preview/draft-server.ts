import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer, type Server, type ServerResponse } from "node:http";
import path from "node:path";
import { escapeHtml } from "../text/escape-html.ts";

/** A local server for one built site that marks every page as a draft and reloads it when told so. */
export interface DraftServer {
  readonly url: string;
  /** Shows these lines in the band of every page and reloads the open ones. */
  readonly refresh: (lines: readonly string[]) => void;
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".json": "application/json; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
};

/** Serves `folder` under `base` on the loopback address, from port 4321 on the first free one. */
export async function startDraftServer(folder: string, base: string): Promise<DraftServer> {
  const open = new Set<ServerResponse>();
  let band: readonly string[] = [];
  const server = createServer((request, response) => {
    const address = new URL(request.url ?? "/", "http://localhost").pathname;
    if (address === "/__draft/events") {
      response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
      open.add(response);
      request.once("close", () => open.delete(response));
      return;
    }
    if (address === "/__draft/reload.js") {
      response
        .writeHead(200, { "content-type": "text/javascript" })
        .end('new EventSource("/__draft/events").onmessage = () => location.reload();');
      return;
    }
    answer(response, fileOf(folder, base, address), band);
  });
  const port = await listen(server, 4321);
  return {
    url: `http://127.0.0.1:${port}${base}`,
    refresh: (lines) => {
      band = lines;
      for (const response of open) response.write("data: reload\n\n");
    },
  };
}

function fileOf(folder: string, base: string, address: string): string {
  const inside = address.startsWith(base) ? address.slice(base.length) : address.slice(1);
  const file = path.join(folder, path.normalize(decodeURIComponent(inside)).replace(/^(?:\.\.[/\\])+/, ""));
  return existsSync(file) && statSync(file).isDirectory() ? path.join(file, "index.html") : file;
}

function answer(response: ServerResponse, file: string, band: readonly string[]): void {
  if (!existsSync(file)) {
    response.writeHead(404, { "content-type": "text/plain; charset=utf-8" }).end("ページがありません");
    return;
  }
  const type = TYPES[path.extname(file)] ?? "application/octet-stream";
  const bytes = readFileSync(file);
  response
    .writeHead(200, { "content-type": type, "cache-control": "no-store" })
    .end(type.startsWith("text/html") ? withBand(bytes.toString("utf8"), band) : bytes);
}

function withBand(html: string, band: readonly string[]): string {
  const text = ["下書き（公開前の確認用です）", ...band].map(escapeHtml).join("<br>");
  return html.replace(
    /<body([^>]*)>/,
    (tag) => `${tag}<div role="status"><mark>${text}</mark></div><script src="/__draft/reload.js"></script>`,
  );
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (error) => {
      if ("code" in error && error.code === "EADDRINUSE" && port < 4400) resolve(listen(server, port + 1));
      else reject(error);
    });
    server.listen(port, "127.0.0.1", () => resolve(port));
  });
}
