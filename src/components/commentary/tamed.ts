import { url } from "../../datasets/address.ts";
import { isAllowedLink } from "../../datasets/commentary.ts";

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
 * A remark transformer that makes staff's Markdown harmless in place: raw HTML and images become text, headings go beneath the
 * section's own, site paths get the base. Links other than https, http, mailto, tel, `/…` and `#…` are put into `refused`.
 */
export function tamed(refused: string[]): (tree: MarkdownNode) => void {
  return (tree) => tameChildren(tree, refused);
}

function tameChildren(parent: MarkdownNode, refused: string[]): void {
  if (parent.children) parent.children = parent.children.map((child) => tame(child, parent.type === "root", refused));
}

function tame(node: MarkdownNode, block: boolean, refused: string[]): MarkdownNode {
  if (node.type === "html") return asText(node.value ?? "", block);
  if (node.type === "image" || node.type === "imageReference") return asText(node.alt ?? "", block);
  if (node.type === "link" || node.type === "definition") node.url = address(node.url ?? "", refused);
  if (node.type === "heading") node.depth = Math.min(6, Math.max(3, (node.depth ?? 1) + 1));
  tameChildren(node, refused);
  return node;
}

function asText(value: string, block: boolean): MarkdownNode {
  const text = { type: "text", value };
  return block ? { type: "paragraph", children: [text] } : text;
}

function address(link: string, refused: string[]): string {
  if (!isAllowedLink(link)) refused.push(link);
  return link.startsWith("/") && isAllowedLink(link) ? url(link) : link;
}
