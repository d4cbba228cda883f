/** Size of a chart's text in px: labels and numbers, and the smaller line beneath. */
export const textSize = 14;
export const lineHeight = 20;

/** Width of a text in px, estimated on the wide side: full-width characters one em, others 0.6. */
export function textWidth(text: string, size = textSize): number {
  return [...text].reduce((sum, character) => sum + (character.charCodeAt(0) < 0x2000 ? 0.6 : 1), 0) * size;
}

/** A label in lines that fit a width; breaks at a space where there is one, else anywhere but before closing marks, as Japanese does. */
export function wrapText(text: string, width: number, size = textSize): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const character of text) {
    if (line !== "" && textWidth(line + character, size) > width && !/[、。）」・ー～％]/.test(character)) {
      const space = line.lastIndexOf(" ");
      lines.push(space === -1 ? line : line.slice(0, space));
      line = space === -1 ? "" : line.slice(space + 1);
    }
    line += character;
  }
  return [...lines, line];
}
