/** A name as a configuration file writes it, and where it stands there. */
export interface NamedPlace {
  readonly path: readonly (string | number)[];
  readonly name: string;
}

/** Something wrong with a value of a configuration file, at its place. */
export interface PlacedFault {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/**
 * The names that stand there a second time when compared through `key` (as data are: 「業 況」 is 業況), each at its second place.
 * Two meanings of one word could not be told apart when answers are read.
 */
export function repeatedNames(names: readonly NamedPlace[], key: (name: string) => string): readonly PlacedFault[] {
  const seen = new Map<string, string>();
  return names.flatMap(({ path, name }) => {
    const before = seen.get(key(name));
    seen.set(key(name), before ?? name);
    if (before === undefined) return [];
    const other = before === name ? "" : `（先に「${before}」があります）`;
    return [{ path, message: `「${name}」が二度使われています${other}。` }];
  });
}
