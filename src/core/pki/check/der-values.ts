import { toHex, type Reader } from '../../bytes';
import { element, primitive, tag } from './der';
import { objectIdentifierName } from './object-identifiers';

/** An INTEGER in the fewest octets, two's complement (X.690 §8.3). */
export function integer(reader: Reader, field: string): Uint8Array {
  return primitive(reader, field, tag.integer, {
    what: 'an INTEGER in the fewest octets',
    parse: minimalInteger,
    show: toHex,
  });
}

/** An INTEGER that is not negative, with the zero octet that may lead it. */
export function unsigned(reader: Reader, field: string): Uint8Array {
  return primitive(reader, field, tag.integer, {
    what: 'an INTEGER of at least 0 in the fewest octets',
    parse: (contents) => ((contents[0] ?? 0x80) < 0x80 ? minimalInteger(contents) : null),
    show: toHex,
  });
}

/** An INTEGER from 0 to 2^31 - 1. */
export function smallInteger(reader: Reader, field: string, show: (value: number) => string | number = Number): number {
  return primitive(reader, field, tag.integer, { what: 'a small INTEGER', parse: smallValue, show });
}

/** A BOOLEAN is 00 or FF (X.690 §11.1). */
export function boolean(reader: Reader, field: string): boolean {
  return primitive(reader, field, tag.boolean, {
    what: 'a BOOLEAN of 00 or FF',
    parse: (contents) => (contents.length === 1 ? (booleans.get(contents[0] ?? 1) ?? null) : null),
    show: String,
  });
}

const booleans = new Map([
  [0x00, false],
  [0xff, true],
]);

/** An OBJECT IDENTIFIER as dotted numbers (X.690 §8.19). */
export function objectIdentifier(reader: Reader, field: string): string {
  return primitive(reader, field, tag.objectIdentifier, {
    what: 'an OBJECT IDENTIFIER',
    parse: dottedNumbers,
    show: objectIdentifierName,
  });
}

/** A BIT STRING of whole octets, as keys and signatures are. */
export function octetsInBits<T>(reader: Reader, field: string, body: (contents: Reader) => T): T {
  return element(reader, field, tag.bitString, (contents) => {
    if (contents.u8('x509.der.unusedBits') !== 0) contents.fail(field, 'a BIT STRING of whole octets');
    return body(contents);
  });
}

/** The positions of the bits that are set in a BIT STRING of flags (X.690 §8.6, §11.2.1). */
export function flags(reader: Reader, field: string, show: (positions: number[]) => string): number[] {
  return element(
    reader,
    field,
    tag.bitString,
    (contents) => {
      const unused = contents.u8('x509.der.unusedBits');
      const octets = contents.rest('x509.der.contents');
      const last = octets.at(-1);
      const wellFormed = last === undefined ? unused === 0 : unused < 8 && (last & ((1 << unused) - 1)) === 0;
      return wellFormed ? setBits(octets) : contents.fail(field, 'a BIT STRING whose unused bits are zero');
    },
    show,
  );
}

function minimalInteger(contents: Uint8Array): Uint8Array | null {
  const [first, second = 0] = contents;
  const padded = contents.length > 1 && ((first === 0x00 && second < 0x80) || (first === 0xff && second >= 0x80));
  return contents.length === 0 || padded ? null : contents;
}

function smallValue(contents: Uint8Array): number | null {
  const isSmall = minimalInteger(contents) && contents.length <= 4 && (contents[0] ?? 0) < 0x80;
  return isSmall ? contents.reduce((value, octet) => value * 256 + octet, 0) : null;
}

/** Longer than any identifier in use, and short enough to convert in no time. */
const longestObjectIdentifier = 64;

function dottedNumbers(contents: Uint8Array): string | null {
  if (contents.length === 0 || contents.length > longestObjectIdentifier || (contents.at(-1) ?? 0) >= 0x80) return null;
  const arcs: bigint[] = [];
  let arc = 0n;
  let inside = false;
  for (const octet of contents) {
    if (!inside && octet === 0x80) return null;
    arc = (arc << 7n) | BigInt(octet & 0x7f);
    inside = octet >= 0x80;
    if (inside) continue;
    arcs.push(arc);
    arc = 0n;
  }
  const [first = 0n, ...rest] = arcs;
  const root = first < 80n ? first / 40n : 2n;
  return [root, first - 40n * root, ...rest].join('.');
}

function setBits(octets: Uint8Array): number[] {
  return Array.from({ length: 8 * octets.length }, (_, position) => position).filter(
    (position) => ((octets[position >> 3] ?? 0) & (0x80 >> (position & 7))) !== 0,
  );
}
