import rehypeStringify from "rehype-stringify";
import remarkCjkFriendly from "remark-cjk-friendly";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { PublishedDataError } from "../../datasets/store.ts";
import { tamed } from "./tamed.ts";

/**
 * Staff's Markdown as safe HTML: emphasis beside Japanese marks works, `4~6月期` is not struck through, raw HTML comes out as text.
 * Throws where a link is refused. Source: toolchain.md.
 */
export async function commentaryHtml(markdown: string): Promise<string> {
  const refused: string[] = [];
  const html = await unified()
    .use(remarkParse)
    .use(remarkGfm, { singleTilde: false })
    .use(remarkCjkFriendly)
    .use(() => tamed(refused))
    .use(remarkRehype)
    .use(rehypeStringify)
    .process(markdown);
  if (refused.length === 0) return String(html);
  const links = refused.map((link) => `「${link}」`).join("、");
  throw new PublishedDataError(
    `report.md のリンク${links}は使えません。https:// か / で始まるアドレスにしてください。`,
  );
}
