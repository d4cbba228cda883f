import { createMarkdownProcessor } from "@astrojs/markdown-remark";
import remarkCjkFriendly from "remark-cjk-friendly";
import remarkGfm from "remark-gfm";
import { PublishedDataError } from "../../datasets/store.ts";
import { tamed } from "./tamed.ts";

/**
 * Staff's Markdown as safe HTML: emphasis beside Japanese marks works, `4~6月期` is not struck through, raw HTML comes out as text.
 * Throws where a link is refused. Source: toolchain.md.
 */
export async function commentaryHtml(markdown: string): Promise<string> {
  const refused: string[] = [];
  const { render } = await createMarkdownProcessor({
    gfm: false,
    smartypants: false,
    syntaxHighlight: false,
    remarkPlugins: [[remarkGfm, { singleTilde: false }], remarkCjkFriendly, () => tamed(refused)],
  });
  const { code } = await render(markdown);
  if (refused.length === 0) return code;
  const links = refused.map((link) => `「${link}」`).join("、");
  throw new PublishedDataError(
    `report.md のリンク${links}は使えません。https:// か / で始まるアドレスにしてください。`,
  );
}
