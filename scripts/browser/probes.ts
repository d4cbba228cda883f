/** Functions that run inside the page; each stands alone, because only its own text is sent there. */

/** Unfolds every `<details>`, so that what is in it is examined too. */
export function unfold(): void {
  for (const details of document.querySelectorAll("details")) details.open = true;
}

/**
 * What a reader gets: the visible text line by line, and how many charts are drawn (a picture with a name and some size). A part that only helps
 * (`data-enhancement`: the page says the same without it) is left out.
 */
export function readPage(): { lines: string[]; charts: number; robots: string } {
  const enhancements = [...document.querySelectorAll<HTMLElement>("[data-enhancement]:not([hidden])")];
  for (const part of enhancements) part.hidden = true;
  const charts = [...document.querySelectorAll("figure [role=img], figure svg[role=img]")].filter((chart) => {
    const { width, height } = chart.getBoundingClientRect();
    return width > 1 && height > 1;
  });
  const text = document.body.innerText;
  for (const part of enhancements) part.hidden = false;
  return {
    lines: text
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== ""),
    charts: charts.length,
    robots: document.querySelector("meta[name=robots]")?.getAttribute("content") ?? "",
  };
}

/** Empty where the page fits the screen's width; else what sticks out of it to the right. */
export function findOverflow(): string[] {
  const root = document.documentElement;
  const excess = root.scrollWidth - root.clientWidth;
  if (excess <= 0) return [];
  const outside = [...document.body.querySelectorAll("*")].filter(
    (element) => element.getBoundingClientRect().right > root.clientWidth + 0.5,
  );
  const deepest = outside.filter((element) => !outside.some((other) => other !== element && element.contains(other)));
  const names = deepest
    .slice(0, 3)
    .map((element) => `<${element.localName} class="${element.getAttribute("class") ?? ""}">`);
  return [`${root.clientWidth} px: ${excess} px too wide: ${names.join(" ")}`];
}

/** Pieces of visible text that reach the reader smaller than `minimum` px; text in a chart counts at the scale at which it is drawn. */
export function findSmallText(minimum: number): string[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = new Set<string>();
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement ?? document.body;
    const text = (walker.currentNode.textContent ?? "").trim();
    const { width, height } = element.getBoundingClientRect();
    if (text === "" || width <= 1 || height <= 1 || !element.checkVisibility({ visibilityProperty: true })) continue;
    const matrix = element instanceof SVGGraphicsElement ? element.getScreenCTM() : null;
    const scale = matrix ? Math.hypot(matrix.c, matrix.d) : 1;
    const size = Number.parseFloat(getComputedStyle(element).fontSize) * scale;
    if (size < minimum - 0.05) found.add(`${size.toFixed(1)} px 「${text.slice(0, 20)}」`);
  }
  return [...found].slice(0, 5);
}
