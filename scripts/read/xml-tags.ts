/** Attributes of an XML element by their names as written (`r:id`), entities decoded. */
export type XmlAttributes = ReadonlyMap<string, string>;

/**
 * The attributes of every element called `name` (without its prefix) in an XML text, in order. For the few facts about a workbook that the
 * library does not hand out; no parser: it trusts that the parts are UTF-8 and free of DOCTYPE, which the guard has checked.
 */
export function xmlTags(xml: string, name: string): XmlAttributes[] {
  const tag = new RegExp(`<(?:[\\w.-]+:)?${name}((?:\\s+[\\w:.-]+\\s*=\\s*(?:"[^"]*"|'[^']*'))*)\\s*/?>`, "g");
  return Array.from(xml.matchAll(tag), ([, attributes = ""]) => xmlAttributes(attributes));
}

/** The inside of an opening tag → its attributes. */
export function xmlAttributes(text: string): XmlAttributes {
  const pairs = text.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g);
  return new Map(
    Array.from(pairs, ([, name = "", double, single]) => [name, decodeEntities(double ?? single ?? "")] as const),
  );
}

/** `&amp;` and the like, by name or number → the characters. */
export function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi,
    (whole, hex: string | undefined, decimal: string | undefined, name: string) => {
      const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
      if (hex || decimal) return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
      return ENTITIES.get(name) ?? whole;
    },
  );
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);
