import { createHash } from "node:crypto";

/**
 * What the web host should send with every page, for hosts that read `_headers` (Cloudflare Pages, Netlify) and as a sample
 * `.htaccess` (Apache). The policy of the pages' own meta element stays in force beside it. `svg` = one of our downloadable
 * figures: its style element is allowed by its hash, so that a figure opened in the browser keeps its colours.
 */
export function hostHeaders(svg: string | undefined): string {
  const lines = headers(svg).map(([name, value]) => `  ${name}: ${value}`);
  return `/*\n${lines.join("\n")}\n/assets/*\n  Cache-Control: public, max-age=31536000, immutable\n`;
}

/** The same for Apache: to be renamed to `.htaccess` in the site's folder. `base` = the site's base path. */
export function htaccessSample(svg: string | undefined, base: string): string {
  const lines = headers(svg).map(([name, value]) => `  Header always set ${name} "${value}"`);
  return `# 見本：このファイルの名前を .htaccess に変えて、サイトのフォルダーに置くと働きます（Apache）。
ErrorDocument 404 ${base}404.html
AddDefaultCharset UTF-8
AddType text/csv .csv
AddType application/vnd.openxmlformats-officedocument.spreadsheetml.sheet .xlsx
<IfModule mod_headers.c>
${lines.join("\n")}
</IfModule>
<IfModule mod_deflate.c>
  AddOutputFilterByType DEFLATE text/html text/css text/csv application/json image/svg+xml application/xml
</IfModule>
`;
}

function headers(svg: string | undefined): readonly (readonly [string, string])[] {
  const style = /<style>([\s\S]*?)<\/style>/.exec(svg ?? "")?.[1];
  const hash = style === undefined ? "" : ` 'sha256-${createHash("sha256").update(style).digest("base64")}'`;
  return [
    [
      "Content-Security-Policy",
      `default-src 'none'; style-src 'self'${hash}; img-src 'self' data:; script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'`,
    ],
    ["X-Content-Type-Options", "nosniff"],
    ["Referrer-Policy", "strict-origin-when-cross-origin"],
    ["Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()"],
    ["Cross-Origin-Opener-Policy", "same-origin"],
    ["Strict-Transport-Security", "max-age=31536000"],
  ];
}
