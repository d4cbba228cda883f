import { textSize, textWidth } from "./text.ts";

interface Mark {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A label beside its point; `end` = its right end stands at x. */
export interface PlacedLabel extends Mark {
  readonly end: boolean;
}

/** Labels beside their points, tried right, left, above and below: none over another label or a point; one that fits nowhere is left out. */
export function placeLabels(marks: readonly Mark[], plot: Box): readonly PlacedLabel[] {
  const taken: Box[] = marks.map(({ x, y }) => ({ left: x - 4, right: x + 4, top: y - 4, bottom: y + 4 }));
  return marks.flatMap((mark) => {
    const room = textWidth(mark.text);
    const places = [
      { x: mark.x + 8, y: mark.y + 5, end: false },
      { x: mark.x - 8, y: mark.y + 5, end: true },
      { x: mark.x - room / 2, y: mark.y - 8, end: false },
      { x: mark.x - room / 2, y: mark.y + 19, end: false },
    ].map((place) => ({ ...place, text: mark.text, box: boxOf(place, room) }));
    const free = places.find(({ box }) => inside(box, plot) && !taken.some((other) => overlap(box, other)));
    if (!free) return [];
    taken.push(free.box);
    return [{ text: free.text, x: free.x, y: free.y, end: free.end }];
  });
}

function boxOf({ x, y, end }: { readonly x: number; readonly y: number; readonly end: boolean }, room: number): Box {
  const left = end ? x - room : x;
  return { left, right: left + room, top: y - textSize, bottom: y + 2 };
}

function inside(box: Box, plot: Box): boolean {
  return box.left >= plot.left && box.right <= plot.right && box.top >= plot.top - 10 && box.bottom <= plot.bottom;
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
