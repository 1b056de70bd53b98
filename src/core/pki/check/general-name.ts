import { toHex, type Reader } from '../../bytes';
import { contextTag, element, nextTag, primitive, tag, tagName } from './der';
import { anyElement } from './der-outline';
import { ascii } from './text';

/** One GeneralName (RFC 5280 §4.2.1.6). */
export type GeneralName =
  | { readonly kind: 'dnsName'; readonly name: string }
  | { readonly kind: 'rfc822Name'; readonly mailbox: string }
  | { readonly kind: 'uniformResourceIdentifier'; readonly uri: string }
  | { readonly kind: 'ipAddress'; readonly address: Uint8Array }
  | { readonly kind: 'other'; readonly choice: string };

/** GeneralNames has one name at least. */
export function decodeGeneralNames(reader: Reader, field: string): GeneralName[] {
  return element(reader, field, tag.sequence, (names) => {
    if (names.remaining === 0) names.fail(field, 'at least one name');
    return names.list((name) => decodeGeneralName(name, field));
  });
}

function decodeGeneralName(reader: Reader, field: string): GeneralName {
  const found = nextTag(reader) ?? 0;
  switch (found) {
    case contextTag(1, 'primitive'):
      return { kind: 'rfc822Name', mailbox: ia5Text(reader, `${field}.rfc822Name`, found) };
    case contextTag(2, 'primitive'):
      return { kind: 'dnsName', name: ia5Text(reader, `${field}.dnsName`, found) };
    case contextTag(6, 'primitive'):
      return { kind: 'uniformResourceIdentifier', uri: ia5Text(reader, `${field}.uniformResourceIdentifier`, found) };
    case contextTag(7, 'primitive'):
      return { kind: 'ipAddress', address: ipAddress(reader, `${field}.ipAddress`, found) };
    default:
      return otherName(reader, `${field}.otherName`, found);
  }
}

function ia5Text(reader: Reader, field: string, expected: number): string {
  return primitive(reader, field, expected, { what: 'an IA5String', parse: ascii, show: (text) => text });
}

function ipAddress(reader: Reader, field: string, expected: number): Uint8Array {
  const parse = (contents: Uint8Array): Uint8Array | null => ([4, 16].includes(contents.length) ? contents : null);
  return primitive(reader, field, expected, { what: 'an address of 4 or 16 octets', parse, show: toHex });
}

const otherChoices: readonly number[] = [
  ...[0, 3, 4, 5].map((number) => contextTag(number, 'constructed')),
  contextTag(8, 'primitive'),
];

function otherName(reader: Reader, field: string, found: number): GeneralName {
  if (!otherChoices.includes(found)) reader.fail(field, 'a choice of GeneralName');
  anyElement(reader, field);
  return { kind: 'other', choice: tagName(found) };
}
