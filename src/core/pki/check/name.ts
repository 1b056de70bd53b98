import { equalBytes, toHex, type Reader } from '../../bytes';
import { element, nextTag, primitive, tag, tagName, withBytes } from './der';
import { objectIdentifier } from './der-values';
import { anyElement } from './der-outline';
import { objectIdentifierName } from './object-identifiers';
import { textOf } from './text';

/** A distinguished name (RFC 5280 §4.1.2.4): attributes in the order of the certificate, and the bytes they were read from. */
export interface Name {
  readonly attributes: readonly NameAttribute[];
  readonly der: Uint8Array;
}

export interface NameAttribute {
  /** Dotted object identifier. */
  readonly type: string;
  readonly value: string;
}

export function decodeName(reader: Reader, field: string): Name {
  const { value, bytes } = withBytes(reader, (ahead) =>
    element(ahead, field, tag.sequence, (names) => names.list(relativeDistinguishedName).flat(), nameText),
  );
  return { attributes: value, der: bytes };
}

/**
 * Whether two names are the same, byte for byte.
 * Simplified: RFC 5280 §7.1 would also accept another case, spacing or string type, which CAs do not use between a certificate and its issuer.
 */
export const sameName = (a: Name, b: Name): boolean => equalBytes(a.der, b.der);

/** What a person calls it: the common name, else the whole name. */
export function shortName({ attributes }: Name): string {
  return attributes.findLast(({ type }) => objectIdentifierName(type) === 'commonName')?.value ?? nameText(attributes);
}

const abbreviations: Readonly<Record<string, string>> = {
  commonName: 'CN',
  countryName: 'C',
  localityName: 'L',
  stateOrProvinceName: 'ST',
  organizationName: 'O',
  organizationalUnitName: 'OU',
  domainComponent: 'DC',
};

/** `O=…, CN=…` in the certificate's order. */
function nameText(attributes: readonly NameAttribute[]): string {
  return attributes.map(({ type, value }) => `${attributeName(type)}=${value}`).join(', ');
}

function attributeName(type: string): string {
  const name = objectIdentifierName(type);
  return abbreviations[name] ?? name;
}

function relativeDistinguishedName(reader: Reader): NameAttribute[] {
  return element(reader, 'x509.name.relativeDistinguishedName', tag.set, (attributes) => {
    if (attributes.remaining === 0) attributes.fail('x509.name.relativeDistinguishedName', 'at least one attribute');
    return attributes.list(attribute);
  });
}

function attribute(reader: Reader): NameAttribute {
  return element(
    reader,
    'x509.name.attribute',
    tag.sequence,
    (parts) => ({ type: objectIdentifier(parts, 'x509.name.attribute.type'), value: attributeValue(parts) }),
    ({ type, value }) => `${attributeName(type)}=${value}`,
  );
}

/** DirectoryString and IA5String as text; a value of any other type as its bytes. */
function attributeValue(reader: Reader): string {
  const type = nextTag(reader);
  const text = type === null ? undefined : textOf.get(type);
  if (type !== null && text)
    return primitive(reader, 'x509.name.attribute.value', type, {
      what: tagName(type),
      parse: text,
      show: (value) => value,
    });
  return `#${toHex(withBytes(reader, () => anyElement(reader, 'x509.name.attribute.value')).bytes)}`;
}
