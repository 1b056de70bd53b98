import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatJson } from './format-json';

describe('formatted JSON', () => {
  it('means what was given', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(formatJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('breaks what does not fit, and only that', () => {
    const bytes = 'f'.repeat(115);
    expect(formatJson({ a: [1, 2], bytes, absent: undefined })).toBe(`{\n  "a": [1,2],\n  "bytes": "${bytes}"\n}`);
    expect(formatJson([[bytes, 1]])).toBe(`[\n  [\n    "${bytes}",\n    1\n  ]\n]`);
  });
});
