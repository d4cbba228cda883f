/**
 * A published file as text: JSON with two spaces, one observation a line, LF, final newline; keys in the order in which they
 * were written, so that the same input gives the same bytes and a diff shows single numbers. NaN, ±Infinity and −0 throw.
 */
export function serialise(file: object): string {
  const lines = Object.entries(file)
    .filter(([, value]) => value !== undefined)
    .map(
      ([key, value]) =>
        `  ${JSON.stringify(key)}: ${Array.isArray(value) && value.some(isObject) ? block(value) : line(value)}`,
    );
  return `{\n${lines.join(",\n")}\n}\n`;
}

function block(values: readonly unknown[]): string {
  return `[\n${values.map((value) => `    ${line(value)}`).join(",\n")}\n  ]`;
}

function line(value: unknown): string {
  return JSON.stringify(value, (key, inner) => {
    if (typeof inner === "number" && (!Number.isFinite(inner) || Object.is(inner, -0)))
      throw new Error(`number cannot be published: ${key} = ${Object.is(inner, -0) ? "-0" : inner}`);
    return inner;
  });
}

function isObject(value: unknown): boolean {
  return typeof value === "object" && value !== null;
}
