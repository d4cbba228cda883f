/** What is wrong, and the page or file on which it stands. */
interface Found {
  readonly detail: string;
  readonly address: string;
}

/** Each detail once, with where it stands: `detail: /a/, /b/, /c/ and 18 more`. */
export function summarise(found: readonly Found[]): string[] {
  return [...Map.groupBy(found, ({ detail }) => detail)].map(
    ([detail, places]) => `${detail}: ${named(places.map(({ address }) => address))}`,
  );
}

const NAMED = 3;

function named(addresses: readonly string[]): string {
  const rest = addresses.length - NAMED;
  return addresses.slice(0, NAMED).join(", ") + (rest > 0 ? ` and ${rest} more` : "");
}
