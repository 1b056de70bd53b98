/** The place where a text stops being JSON, in lines and columns from 1, and what stands there. */
export interface JsonFault {
  readonly line: number;
  readonly column: number;
  /** A character in quotes, or `the end`. */
  readonly found: string;
}

type Expected = 'value' | 'valueOrEnd' | 'name' | 'nameOrEnd' | 'colon' | 'commaOrEnd' | 'nothing';

/** A string as far as it is right; the characters of one begin at the space (RFC 8259 §7). */
const openString = String.raw`"(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*`;
const number = String.raw`-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?`;
const token = new RegExp(String.raw`[{}[\],:]|${openString}"|${number}|true|false|null`, 'y');

/**
 * The first place of a text where no JSON (RFC 8259 §2) goes on like this; `null` when all of it is JSON.
 * JSON.parse says this in some of its messages only.
 */
export function findJsonFault(text: string): JsonFault | null {
  const open: ('{' | '[')[] = [];
  let expected: Expected = 'value';
  let at = skipSpace(text, 0);
  while (at < text.length) {
    const found = matchAt(token, text, at);
    const next: Expected | null = found ? step(open, expected, found) : null;
    if (!found || !next) return describe(text, faultOffset(text, at));
    expected = next;
    at = skipSpace(text, at + found.length);
  }
  return expected === 'nothing' ? null : describe(text, at);
}

/** What may come after this token, or `null` when it may not come itself; `open` follows the brackets. */
function step(open: ('{' | '[')[], expected: Expected, found: string): Expected | null {
  const closes = found === (open.at(-1) === '{' ? '}' : ']') && open.length > 0;
  if (closes && expected.endsWith('OrEnd')) {
    open.pop();
    return afterValue(open);
  }
  switch (expected) {
    case 'value':
    case 'valueOrEnd':
      return beginValue(open, found);
    case 'name':
    case 'nameOrEnd':
      return found.startsWith('"') ? 'colon' : null;
    case 'colon':
      return found === ':' ? 'value' : null;
    case 'commaOrEnd':
      return found === ',' ? (open.at(-1) === '{' ? 'name' : 'value') : null;
    case 'nothing':
      return null;
  }
}

function beginValue(open: ('{' | '[')[], found: string): Expected | null {
  if (found === '{' || found === '[') {
    open.push(found);
    return found === '{' ? 'nameOrEnd' : 'valueOrEnd';
  }
  return /^[}\],:]/.test(found) ? null : afterValue(open);
}

const afterValue = (open: readonly string[]): Expected => (open.length > 0 ? 'commaOrEnd' : 'nothing');

/** Inside a string that goes wrong, the character that is wrong. */
const faultOffset = (text: string, at: number): number =>
  matchAt(token, text, at) ? at : at + (matchAt(new RegExp(openString, 'y'), text, at)?.length ?? 0);

const skipSpace = (text: string, at: number): number => at + (matchAt(/[ \t\n\r]*/y, text, at)?.length ?? 0);

function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

function describe(text: string, offset: number): JsonFault {
  const before = text.slice(0, offset).split(/\r\n|\n|\r/);
  const point = text.codePointAt(offset);
  const found = point === undefined ? 'the end' : JSON.stringify(String.fromCodePoint(point));
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, found };
}
