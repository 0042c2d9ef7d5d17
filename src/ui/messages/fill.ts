/**
 * A sentence with its `{blanks}` filled; a blank without a value stays, so that it is seen.
 * `{count|cell|cells}` is the first word where the value is 1, else the second.
 */
export function fill(sentence: string, params: Readonly<Record<string, string | number>>): string {
  return sentence.replace(
    /\{(\w+)(?:\|([^|}]*)\|([^|}]*))?\}/g,
    (blank, name: string, one?: string, many?: string) => {
      if (!Object.hasOwn(params, name)) return blank;
      const value = String(params[name]);
      if (one === undefined || many === undefined) return value;
      return value === '1' ? one : many;
    },
  );
}
