import type { Reader } from '../../bytes';

type Shown = string | number | null;

/** Identifier octets of the types a certificate is made of (X.690 §8.1.2, §8.14). */
export const tag = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  null: 0x05,
  objectIdentifier: 0x06,
  utf8String: 0x0c,
  printableString: 0x13,
  teletexString: 0x14,
  ia5String: 0x16,
  utcTime: 0x17,
  generalizedTime: 0x18,
  universalString: 0x1c,
  bmpString: 0x1e,
  sequence: 0x30,
  set: 0x31,
} as const;

const constructedBit = 0x20;
const names = new Map<number, string>([
  [tag.boolean, 'BOOLEAN'],
  [tag.integer, 'INTEGER'],
  [tag.bitString, 'BIT STRING'],
  [tag.octetString, 'OCTET STRING'],
  [tag.null, 'NULL'],
  [tag.objectIdentifier, 'OBJECT IDENTIFIER'],
  [tag.utf8String, 'UTF8String'],
  [tag.printableString, 'PrintableString'],
  [tag.teletexString, 'TeletexString'],
  [tag.ia5String, 'IA5String'],
  [tag.utcTime, 'UTCTime'],
  [tag.generalizedTime, 'GeneralizedTime'],
  [tag.universalString, 'UniversalString'],
  [tag.bmpString, 'BMPString'],
  [tag.sequence, 'SEQUENCE'],
  [tag.set, 'SET'],
]);

/** The identifier octet of `[number]`, as an IMPLICIT primitive type or around something (X.690 §8.14). */
export const contextTag = (number: number, form: 'primitive' | 'constructed'): number =>
  0x80 | number | (form === 'constructed' ? constructedBit : 0);

export const isConstructed = (identifier: number): boolean => (identifier & constructedBit) !== 0;

/** The ASN.1 name of an identifier octet, such as `SEQUENCE` or `[0]`. */
export function tagName(identifier: number): string {
  return names.get(identifier) ?? (identifier >> 6 === 2 ? `[${identifier & 0x1f}]` : `tag ${identifier}`);
}

export const nextTag = (reader: Reader): number | null => reader.peek(1)[0] ?? null;

/** One element: identifier, length, and contents that `body` must read to the end (X.690 §8.1). */
export function element<T>(
  reader: Reader,
  field: string,
  expected: number,
  body: (contents: Reader) => T,
  show?: (result: T) => Shown,
): T {
  return reader.group(
    field,
    (inner) => {
      const found = nextTag(inner);
      if (found !== null && found !== expected) inner.fail(field, tagName(expected));
      inner.u8('x509.der.tag', tagName);
      return inner.exactly(field, readLength(inner, field), body);
    },
    show,
  );
}

/** The element if the next one has this tag; `absent` otherwise, as OPTIONAL and DEFAULT have it. */
export function optionalElement<T>(
  reader: Reader,
  field: string,
  expected: number,
  absent: T,
  body: (contents: Reader) => T,
  show?: (result: T) => Shown,
): T {
  return nextTag(reader) === expected ? element(reader, field, expected, body, show) : absent;
}

/** An element without parts; `parse` makes its value of the contents, or `null` when they are not `what`. */
export function primitive<T extends NonNullable<unknown>>(
  reader: Reader,
  field: string,
  expected: number,
  { what, parse, show }: { what: string; parse: (contents: Uint8Array) => T | null; show: (value: T) => Shown },
): T {
  return element(
    reader,
    field,
    expected,
    (contents) => parse(contents.rest('x509.der.contents')) ?? contents.fail(field, what),
    show,
  );
}

/** What `body` makes of the next element, together with the bytes of the element. */
export function withBytes<T>(reader: Reader, body: (reader: Reader) => T): { value: T; bytes: Uint8Array } {
  const header = reader.peek(1 + (lengthSize(reader, 1) ?? 0));
  const bytes = reader.peek(header.length + lengthValue(header.slice(1)));
  return { value: body(reader), bytes };
}

/** A definite length in the fewest octets, as DER has it (X.690 §10.1). */
function readLength(reader: Reader, field: string): number {
  const size = lengthSize(reader);
  if (size === null) reader.fail(field, 'a definite length of at most four octets');
  const octets = reader.bytes('x509.der.length', size, lengthValue);
  const length = lengthValue(octets);
  if (size > 1 && (octets[1] === 0 || length < 0x80)) reader.fail(field, 'a length in the fewest octets');
  return length;
}

/** How many octets the length takes, or `null` when it is indefinite, or more than any certificate has. */
export function lengthSize(reader: Reader, at = 0): number | null {
  const first = reader.peek(at + 1)[at] ?? 0;
  if (first < 0x80) return 1;
  return first === 0x80 || first > 0x84 ? null : 1 + (first & 0x7f);
}

export function lengthValue(octets: Uint8Array): number {
  return octets.length <= 1 ? (octets[0] ?? 0) : octets.slice(1).reduce((value, octet) => value * 256 + octet, 0);
}
