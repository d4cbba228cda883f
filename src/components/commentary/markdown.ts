import { createMarkdownProcessor } from "@astrojs/markdown-remark";
import remarkCjkFriendly from "remark-cjk-friendly";
import remarkGfm from "remark-gfm";
import { tamed } from "./tamed.ts";

/** Staff's Markdown as safe HTML: emphasis beside Japanese marks works, `4~6月期` is not struck through, raw HTML comes out as text. Source: toolchain.md. */
export async function commentaryHtml(markdown: string): Promise<string> {
  const { render } = await processor();
  return (await render(markdown)).code;
}

let made: ReturnType<typeof createMarkdownProcessor> | undefined;

function processor() {
  made ??= createMarkdownProcessor({
    gfm: false,
    smartypants: false,
    syntaxHighlight: false,
    remarkPlugins: [[remarkGfm, { singleTilde: false }], remarkCjkFriendly, () => tamed],
  });
  return made;
}
