import { PublishedDataError } from "../../datasets/store.ts";
import { url } from "../../layouts/address.ts";

/** What of a Markdown tree (mdast) matters here. */
interface MarkdownNode {
  type: string;
  value?: string;
  url?: string;
  alt?: string | null;
  depth?: number;
  children?: MarkdownNode[];
}

/**
 * Makes staff's Markdown harmless in place: raw HTML and images become text, headings go beneath the section's own,
 * site paths get the base, and links other than https, http, mailto, tel, `/…` and `#…` are refused (throws).
 */
export function tamed(tree: MarkdownNode): void {
  if (tree.children) tree.children = tree.children.map((child) => tamedNode(child, tree.type === "root"));
}

function tamedNode(node: MarkdownNode, block: boolean): MarkdownNode {
  if (node.type === "html") return asText(node.value ?? "", block);
  if (node.type === "image" || node.type === "imageReference") return asText(node.alt ?? "", block);
  if (node.type === "link" || node.type === "definition") node.url = address(node.url ?? "");
  if (node.type === "heading") node.depth = Math.min(6, Math.max(3, (node.depth ?? 1) + 1));
  tamed(node);
  return node;
}

function asText(value: string, block: boolean): MarkdownNode {
  const text = { type: "text", value };
  return block ? { type: "paragraph", children: [text] } : text;
}

function address(link: string): string {
  if (/^\/(?!\/)/.test(link)) return url(link);
  if (/^(?:https?:\/\/|mailto:|tel:|#)/i.test(link)) return link;
  throw new PublishedDataError(
    `report.md のリンク「${link}」は使えません。https:// か / で始まるアドレスにしてください。`,
  );
}
