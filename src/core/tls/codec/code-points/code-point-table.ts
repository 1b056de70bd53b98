/** A registry of code points: names to codes, and codes to names where one is known. */
export interface CodePointTable<Name extends string> {
  readonly names: readonly Name[];
  code(name: Name): number;
  name(code: number): Name | null;
}

export function codePointTable<Name extends string>(codes: Readonly<Record<Name, number>>): CodePointTable<Name> {
  const names = Object.keys(codes) as Name[];
  const byCode = new Map(names.map((name) => [codes[name], name]));
  return { names, code: (name) => codes[name], name: (code) => byCode.get(code) ?? null };
}

/** How an annotation shows a code point: by its name, or as the number it is. */
export function shownAs(name: (code: number) => string | null): (code: number) => string | number {
  return (code) => name(code) ?? code;
}
