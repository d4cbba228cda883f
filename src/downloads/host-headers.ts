import { createHash } from "node:crypto";

/** What the headers depend on. */
export interface Hosting {
  /** One of our downloadable figures: its style element is allowed by its hash, so that a figure opened in the browser keeps its colours. */
  readonly svg: string | undefined;
  /** The site's base path. */
  readonly base: string;
  /** First folders of the site's pages; other sites may show those under `embed` in a frame, no others. */
  readonly sections: readonly string[];
}

/**
 * What the web host should send with every page, for hosts that read `_headers` (Cloudflare Pages, Netlify) and as a sample
 * `.htaccess` (Apache). The policy of the pages' own meta element stays in force beside it. These hosts add up the headers of all
 * rules that fit, and the strictest policy holds: so the rule for all pages says nothing of frames, and the others are named.
 */
export function hostHeaders({ svg, base, sections }: Hosting): string {
  const named = sections.filter((section) => section !== "embed").map((section) => (section ? `${section}/*` : ""));
  return [
    rule("/*", headers(svg)),
    ...named.map((section) => rule(base + section, [[POLICY, FRAMES]])),
    rule(`${base}assets/*`, [["Cache-Control", "public, max-age=31536000, immutable"]]),
  ].join("");
}

/** The same for Apache: to be renamed to `.htaccess` in the site's folder. */
export function htaccessSample({ svg, base }: Hosting): string {
  const lines = headers(svg).map(([name, value]) =>
    name === POLICY
      ? `  Header always set ${name} "${value}; ${FRAMES}" env=!EMBED\n  Header always set ${name} "${value}" env=EMBED`
      : `  Header always set ${name} "${value}"`,
  );
  return `# 見本：このファイルの名前を .htaccess に変えて、サイトのフォルダーに置くと働きます（Apache）。
ErrorDocument 404 ${base}404.html
AddDefaultCharset UTF-8
AddType text/csv .csv
AddType application/vnd.openxmlformats-officedocument.spreadsheetml.sheet .xlsx
SetEnvIf Request_URI "^${base}embed/" EMBED
<IfModule mod_headers.c>
${lines.join("\n")}
</IfModule>
<IfModule mod_deflate.c>
  AddOutputFilterByType DEFLATE text/html text/css text/csv application/json image/svg+xml application/xml
</IfModule>
`;
}

function rule(path: string, lines: readonly (readonly [string, string])[]): string {
  return `${path}\n${lines.map(([name, value]) => `  ${name}: ${value}\n`).join("")}`;
}

const POLICY = "Content-Security-Policy";
const FRAMES = "frame-ancestors 'self'";

function headers(svg: string | undefined): readonly (readonly [string, string])[] {
  const style = /<style>([\s\S]*?)<\/style>/.exec(svg ?? "")?.[1];
  const hash = style === undefined ? "" : ` 'sha256-${createHash("sha256").update(style).digest("base64")}'`;
  return [
    [
      POLICY,
      `default-src 'none'; style-src 'self'${hash}; img-src 'self' data:; script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'`,
    ],
    ["X-Content-Type-Options", "nosniff"],
    ["Referrer-Policy", "strict-origin-when-cross-origin"],
    ["Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()"],
    ["Cross-Origin-Opener-Policy", "same-origin"],
    ["Strict-Transport-Security", "max-age=31536000"],
  ];
}
