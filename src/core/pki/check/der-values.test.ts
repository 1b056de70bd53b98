import { describe, expect, it } from 'vitest';
import { decode, fromHex, Reader, toHex, type Hex } from '../../bytes';
import { element, tag } from './der';
import { boolean, flags, integer, objectIdentifier, octetsInBits, smallInteger } from './der-values';

function read<T>(hex: Hex, reading: (reader: Reader) => T): T | null {
  const reader = Reader.over(fromHex(hex));
  const result = decode(() => reading(reader));
  return result.ok ? result.value : null;
}

describe('the length of an element (X.690 §10.1)', () => {
  const contents = (hex: Hex): number | null =>
    read(hex, (reader) => element(reader, 'it', tag.sequence, (inner) => inner.rest('rest').length));

  it('has a short and a long form', () => {
    expect(contents('3000')).toBe(0);
    expect(contents(`307f${'00'.repeat(127)}`)).toBe(127);
    expect(contents(`308180${'00'.repeat(128)}`)).toBe(128);
    expect(contents(`30820100${'00'.repeat(256)}`)).toBe(256);
  });

  it.each([
    ['indefinite', '30800000'],
    ['in more octets than needed', '30810100'],
    ['with a leading zero', `3082007f${'00'.repeat(127)}`],
    ['beyond the end', '3001'],
    ['of four gigabytes', '3084ffffffff'],
    ['in five octets', '30850000000001'],
    ['in 127 octets', '30ff'],
    ['missing', '30'],
    ['after another tag', '3100'],
    ['of nothing', ''],
  ])('is refused when %s', (_, hex) => expect(contents(hex)).toBeNull());
});

describe('OBJECT IDENTIFIER (X.690 §8.19)', () => {
  const identifier = (hex: Hex): string | null => read(hex, (reader) => objectIdentifier(reader, 'it'));

  it('is read as dotted numbers', () => {
    expect(identifier('06032a8648')).toBe('1.2.840');
    expect(identifier('0603883703')).toBe('2.999.3');
    expect(identifier('06020001')).toBe('0.0.1');
    expect(identifier('060127')).toBe('0.39');
    expect(identifier('060128')).toBe('1.0');
  });

  it('holds numbers beyond 2^53', () => {
    expect(identifier('060b69ffffffffffffffffff7f')).toBe(`2.25.${2n ** 70n - 1n}`);
  });

  it.each(['0600', '060180', '06032a8086', '06032a8001', `0641${'2a'.repeat(65)}`])('refuses %s', (hex) =>
    expect(identifier(hex)).toBeNull(),
  );
});

describe('INTEGER (X.690 §8.3)', () => {
  it('has the fewest octets', () => {
    const value = (hex: Hex): string | null => read(hex, (reader) => toHex(integer(reader, 'it')));
    expect([value('020100'), value('02020080'), value('0201ff'), value('0202ff7f')]).toEqual([
      '00',
      '0080',
      'ff',
      'ff7f',
    ]);
    expect([value('0200'), value('0202007f'), value('0202ff80')]).toEqual([null, null, null]);
  });

  it('is small from 0 to 2^31 - 1', () => {
    const value = (hex: Hex): number | null => read(hex, (reader) => smallInteger(reader, 'it'));
    expect([value('020100'), value('02047fffffff')]).toEqual([0, 2 ** 31 - 1]);
    expect([value('0201ff'), value('02050080000000'), value('0200')]).toEqual([null, null, null]);
  });
});

describe('BOOLEAN (X.690 §11.1)', () => {
  it('is 00 or FF', () => {
    const value = (hex: Hex): boolean | null => read(hex, (reader) => boolean(reader, 'it'));
    expect([value('010100'), value('0101ff')]).toEqual([false, true]);
    expect([value('010101'), value('0100'), value('0102ffff')]).toEqual([null, null, null]);
  });
});

describe('BIT STRING (X.690 §8.6, §11.2)', () => {
  it('counts its flags from the left', () => {
    const set = (hex: Hex): number[] | null => read(hex, (reader) => flags(reader, 'it', String));
    expect([set('03020780'), set('03020106'), set('0303078001')?.length, set('030100')]).toEqual([
      [0],
      [5, 6],
      undefined,
      [],
    ]);
    expect([set('03020781'), set('030208ff'), set('030101'), set('0300')]).toEqual([null, null, null, null]);
  });

  it('is made of whole octets when it holds a key or a signature', () => {
    const octets = (hex: Hex): string | null =>
      read(hex, (reader) => octetsInBits(reader, 'it', (contents) => toHex(contents.rest('it'))));
    expect([octets('030300aabb'), octets('030301aaba')]).toEqual(['aabb', null]);
  });
});
