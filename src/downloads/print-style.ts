/** `print.css`: the page header of printed pages, whose words come from the settings and therefore cannot stand in the style sheet. */
export function printStyle(title: string, sampleLabel: string | null): string {
  return `@page{@top-left{content:${cssText(title)}}@top-right{content:${cssText(sampleLabel ?? "")}}}\n`;
}

function cssText(text: string): string {
  return `"${text.replace(/["\\<\n]/g, (character) => `\\${character.codePointAt(0)?.toString(16)} `)}"`;
}
