import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode, decodeUtf8, DecodeError, encodeUtf8, fieldsAt, fromHex, Reader, toHex, Writer, type Field } from '.';

/** A toy format that uses every bracket: u8, then a list of u16-prefixed texts, then a u24. */
interface Toy {
  readonly tag: number;
  readonly texts: readonly string[];
  readonly tail: number;
}
const encodeToy = (toy: Toy): Uint8Array =>
  new Writer()
    .u8(toy.tag)
    .vector(3, (list) => toy.texts.forEach((text) => list.vector(2, (item) => item.bytes(encodeUtf8(text)))))
    .u24(toy.tail)
    .finish();

function decodeToy(reader: Reader): Toy {
  return reader.group('toy', () => {
    const tag = reader.u8('toy.tag');
    const item = (list: Reader): string =>
      decodeUtf8(list.vector('toy.text', 2, (text) => text.rest('toy.text.bytes', decodeUtf8)));
    const texts = reader.vector('toy.texts', 3, (list) => list.list(item));
    const tail = reader.u24('toy.tail');
    reader.expectEnd('toy');
    return { tag, texts, tail };
  });
}

const toys = fc.record({
  tag: fc.nat(255),
  texts: fc.array(fc.string({ unit: 'grapheme', maxLength: 20 }), { maxLength: 5 }),
  tail: fc.nat(0xffffff),
});

const leaves = (fields: readonly Field[]): readonly Field[] =>
  fields.flatMap((field) => (field.children.length > 0 ? leaves(field.children) : [field]));

describe('Writer and Reader (RFC 8446 §3)', () => {
  it('decode what they encode', () => {
    fc.assert(
      fc.property(toys, (toy) => {
        expect(decodeToy(Reader.over(encodeToy(toy)))).toEqual(toy);
      }),
    );
  });

  it('refuse every truncation by naming the field that was cut', () => {
    const bytes = encodeToy({ tag: 1, texts: ['ab', ''], tail: 3 });
    for (let length = 0; length < bytes.length; length++) {
      const decoded = decode(() => decodeToy(Reader.over(bytes.slice(0, length))));
      expect(decoded.ok).toBe(false);
      if (!decoded.ok) expect(decoded.error.field).toMatch(/^toy\./);
    }
  });

  it('refuse bytes that a length bracket leaves over', () => {
    const decoded = decode(() => Reader.over(Uint8Array.of(2, 7, 7)).vector('v', 1, (inner) => inner.u8('v.item')));
    expect(decoded).toMatchObject({ ok: false, error: { field: 'v', malformation: 'trailing', offset: 2 } });
  });

  it('do not let a body read past its bracket', () => {
    const decoded = decode(() => Reader.over(Uint8Array.of(1, 7, 7)).vector('v', 1, (inner) => inner.u16('v.item')));
    expect(decoded).toMatchObject({ ok: false, error: { field: 'v.item', malformation: 'truncated' } });
  });

  it('refuse an integer that does not fit', () => {
    expect(() => new Writer().u8(256)).toThrow(RangeError);
    expect(() => new Writer().u16(-1)).toThrow(RangeError);
    expect(() => new Writer().vector(1, (inner) => inner.bytes(new Uint8Array(256)))).toThrow(RangeError);
  });

  it('lets exceptions that are not about the bytes through', () => {
    expect(() => decode(() => new Writer().u8(999))).toThrow(RangeError);
    const decoded = decode(() => Reader.over(new Uint8Array()).fail('x', 'something'));
    expect(!decoded.ok && decoded.error).toBeInstanceOf(DecodeError);
  });
});

describe('the field tree', () => {
  it('covers every byte once, in order', () => {
    fc.assert(
      fc.property(toys, (toy) => {
        const bytes = encodeToy(toy);
        const { reader, fields } = Reader.annotating(bytes);
        decodeToy(reader);
        const ends = leaves(fields).filter((leaf) => leaf.end > leaf.start);
        expect(ends.map((leaf) => leaf.start)).toEqual([0, ...ends.slice(0, -1).map((leaf) => leaf.end)]);
        expect(ends.at(-1)?.end).toBe(bytes.length);
      }),
    );
  });

  it('finds what lies at an offset, outermost first', () => {
    const { reader, fields } = Reader.annotating(encodeToy({ tag: 1, texts: ['ab'], tail: 3 }));
    decodeToy(reader);
    expect(fieldsAt(fields, 6).map((field) => field.field)).toEqual(['toy', 'toy.texts', 'toy.text', 'toy.text.bytes']);
    expect(fieldsAt(fields, 99)).toEqual([]);
  });
});

describe('hexadecimal', () => {
  it('reads what it writes', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect([...fromHex(toHex(bytes))]).toEqual([...bytes]);
      }),
    );
  });

  it('names the place that is no digit', () => {
    expect(() => fromHex('0g')).toThrow('offset 1');
    expect(() => fromHex('012')).toThrow('even number');
  });
});

describe('UTF-8 (RFC 3629)', () => {
  it('is what the platform makes of any text', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(0x10ffff), { maxLength: 20 }), (points) => {
        const text = String.fromCodePoint(...points);
        expect(toHex(encodeUtf8(text))).toBe(toHex(new TextEncoder().encode(text)));
      }),
    );
  });

  it('is what the platform makes of any valid bytes, and never throws on others', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.uint8Array(), (text, bytes) => {
        expect(decodeUtf8(new TextEncoder().encode(text))).toBe(text);
        expect(typeof decodeUtf8(bytes)).toBe('string');
      }),
    );
  });

  it('replaces overlong forms, surrogates and what lies beyond U+10FFFF', () => {
    for (const hex of ['c080', 'e08080', 'eda080', 'f4908080', 'ff', 'c2'])
      expect(decodeUtf8(fromHex(hex))).toContain('\ufffd');
  });
});
