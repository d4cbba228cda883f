import { once } from "node:events";
import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer, type ServerResponse } from "node:http";
import path from "node:path";
import { hostHeaders } from "./host-headers.ts";

/** A running server: `origin` such as `http://127.0.0.1:40123`, without the base path. */
export interface Served {
  readonly origin: string;
  readonly close: () => Promise<void>;
}

/** Serves a built site under its base path on loopback, strictly as a plain web host does: exact names, the host's headers, the site's 404 page. */
export async function serve(folder: string, base: string): Promise<Served> {
  const headersOf = hostHeaders(folder);
  const server = createServer((request, response) => {
    const address = request.url ?? "/";
    const headers = headersOf(new URL(address, "http://localhost").pathname);
    const file = fileOf(folder, base, address);
    if (file === null) send(response, 404, path.join(folder, "404.html"), headers);
    else send(response, 200, file, headers);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error(`address: ${address}`);
  return {
    origin: `http://127.0.0.1:${address.port}`,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
}

/** The file that an address stands for, or null: `/a/` is `a/index.html`; `/a` is only a file `a`, never a folder. */
export function fileOf(folder: string, base: string, address: string): string | null {
  const { pathname } = new URL(address, "http://localhost");
  const decoded = decodeURIComponent(pathname);
  if (!decoded.startsWith(base)) return null;
  const file = path.join(folder, decoded.slice(base.length), decoded.endsWith("/") ? "index.html" : "");
  return existsSync(file) && statSync(file).isFile() ? file : null;
}

function send(
  response: ServerResponse,
  status: number,
  file: string,
  headers: Readonly<Record<string, string[]>>,
): void {
  const type = TYPES[path.extname(file)] ?? "application/octet-stream";
  const body = existsSync(file) ? readFileSync(file) : "not found";
  response.writeHead(status, { ...headers, "content-type": type }).end(body);
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".csv": "text/csv; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
};
