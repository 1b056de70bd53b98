import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findJsonFault } from './json-fault';

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

describe('the fault in a text that is not JSON', () => {
  it.each([
    ['', 1, 1, 'the end'],
    ['{', 1, 2, 'the end'],
    ['{"seed": 1,}', 1, 12, '"}"'],
    ['{\n  "seed": 1\n  "clock": ""\n}', 3, 3, '"\\""'],
    ['{\r\n"a" 1}', 2, 5, '"1"'],
    ["{'seed': 1}", 1, 2, `"'"`],
    ['{"seed": 01}', 1, 11, '"1"'],
    ['{"a": tru}', 1, 7, '"t"'],
    ['{"a": "b\nc"}', 1, 9, '"\\n"'],
    ['{"a": "b\\x"}', 1, 9, '"\\\\"'],
    ['{"a": "b', 1, 9, 'the end'],
    ['[1, 2]]', 1, 7, '"]"'],
    ['[1, 2}', 1, 6, '"}"'],
    [']', 1, 1, '"]"'],
    ['{"a": 😀}', 1, 7, '"😀"'],
    ['1 // one', 1, 3, '"/"'],
  ])('%j: line %i, column %i, %s', (text, line, column, found) => {
    expect(findJsonFault(text)).toEqual({ line, column, found });
  });

  it('is found in exactly the texts that JSON.parse refuses', () => {
    const pieces = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"',
      '1',
      '-',
      '.5',
      'true',
      'null',
      ' ',
      '\n',
      '\\',
      '\u0001',
      'e3',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 9 }), (parts) => {
        const text = parts.join('');
        expect(findJsonFault(text) === null).toBe(isJson(text));
      }),
      { numRuns: 3000 },
    );
    fc.assert(
      fc.property(fc.json(), fc.nat(), (json, cut) => {
        expect(findJsonFault(json)).toBeNull();
        const text = json.slice(0, cut % json.length);
        expect(findJsonFault(text) === null).toBe(isJson(text));
      }),
    );
  });
});
