/** Where the columns of the area stand (from 0) in a record of so many columns. */
export interface AreaSpan {
  readonly first: number;
  readonly last: number;
  readonly columns: number;
}

const LINE_FEED = 10;

/**
 * Goes through records without quotation marks, one pass over the characters: a nation-wide file is nearly all rows of other areas, which are
 * not taken apart. `isElsewhere` is asked once for each text that stands in the area's columns; every other record, and one with another number
 * of columns, goes to `take`. `span` null: no area columns, all are taken. Returns how many records there were and how many were passed over.
 */
export function skipElsewhere(
  text: string,
  delimiter: string,
  span: AreaSpan | null,
  isElsewhere: (piece: string, line: string) => boolean,
  take: (line: string, index: number) => void,
): { readonly records: number; readonly skipped: number } {
  const code = delimiter.charCodeAt(0);
  const [first, after, delimiters] = span === null ? [-1, -1, -1] : [span.first, span.last + 1, span.columns - 1];
  let records = 0;
  let skipped = 0;
  let begin = 0;
  let start = 0;
  let end = -1;
  let found = 0;
  let last = "";
  let isLastElsewhere = false;
  for (let at = 0; at <= text.length; at += 1) {
    const character = at === text.length ? LINE_FEED : text.charCodeAt(at);
    if (character === code) {
      found += 1;
      if (found === first) start = at + 1;
      else if (found === after) end = at;
    } else if (character === LINE_FEED) {
      const stop = end < 0 ? at : end;
      const isRepeated = stop - start === last.length && last !== "" && text.startsWith(last, start);
      if (!isRepeated && found === delimiters) {
        last = text.slice(start, stop);
        isLastElsewhere = isElsewhere(last, text.slice(begin, at));
      }
      if (found === delimiters && isLastElsewhere) skipped += 1;
      else take(text.slice(begin, at), records);
      records += 1;
      begin = at + 1;
      start = begin;
      end = -1;
      found = 0;
    }
  }
  return { records, skipped };
}
