import { toHex, type Reader } from '../../bytes';
import { contextTag, element, optionalElement, primitive, tag } from './der';
import { boolean, objectIdentifier, smallInteger } from './der-values';
import { outline } from './der-outline';
import { decodeGeneralNames, type GeneralName } from './general-name';
import { decodeKeyUsage, type KeyUsage } from './key-usage';
import { objectIdentifierName } from './object-identifiers';

/** One extension (RFC 5280 §4.2) with what it says, if it is one that decides about TLS servers. */
export interface Extension {
  /** Its name, or dotted numbers. */
  readonly name: string;
  readonly critical: boolean;
  readonly content: ExtensionContent;
}

export type ExtensionContent =
  | { readonly kind: 'basicConstraints'; readonly isAuthority: boolean; readonly pathLength: number | null }
  | { readonly kind: 'keyUsage'; readonly usages: readonly KeyUsage[] }
  | { readonly kind: 'extKeyUsage'; readonly purposes: readonly string[] }
  | { readonly kind: 'subjectAltName'; readonly names: readonly GeneralName[] }
  | { readonly kind: 'subjectKeyIdentifier'; readonly keyIdentifier: Uint8Array }
  | { readonly kind: 'authorityKeyIdentifier'; readonly keyIdentifier: Uint8Array | null }
  | { readonly kind: 'other' };

type ContentDecoder = (reader: Reader, field: string) => ExtensionContent;

const decoders: Readonly<Record<string, ContentDecoder>> = {
  basicConstraints: decodeBasicConstraints,
  keyUsage: (reader, field) => ({ kind: 'keyUsage', usages: decodeKeyUsage(reader, field) }),
  extKeyUsage: decodeExtendedKeyUsage,
  subjectAltName: (reader, field) => ({ kind: 'subjectAltName', names: decodeGeneralNames(reader, field) }),
  subjectKeyIdentifier: (reader, field) => ({
    kind: 'subjectKeyIdentifier',
    keyIdentifier: primitive(reader, field, tag.octetString, {
      what: 'an OCTET STRING',
      parse: (octets) => octets,
      show: toHex,
    }),
  }),
  authorityKeyIdentifier: decodeAuthorityKeyIdentifier,
};

/** Extension ::= SEQUENCE { extnID, critical DEFAULT FALSE, extnValue }; an explicit FALSE is let pass, though DER leaves it out. */
export function decodeExtension(reader: Reader): Extension {
  return element(
    reader,
    'x509.extension',
    tag.sequence,
    (parts) => {
      const name = objectIdentifierName(objectIdentifier(parts, 'x509.extension.identifier'));
      const critical = parts.peek(1)[0] === tag.boolean && boolean(parts, 'x509.extension.critical');
      const content = element(parts, 'x509.extension.value', tag.octetString, (value) => decodeContent(value, name));
      return { name, critical, content };
    },
    ({ name }) => name,
  );
}

function decodeContent(reader: Reader, name: string): ExtensionContent {
  const decoder = Object.hasOwn(decoders, name) ? decoders[name] : undefined;
  if (decoder) return decoder(reader, `x509.extension.${name}`);
  outline(reader);
  return { kind: 'other' };
}

/** RFC 5280 §4.2.1.9. */
function decodeBasicConstraints(reader: Reader, field: string): ExtensionContent {
  return element(reader, field, tag.sequence, (parts) => {
    const isAuthority = parts.peek(1)[0] === tag.boolean && boolean(parts, `${field}.cA`);
    const pathLength = parts.remaining > 0 ? smallInteger(parts, `${field}.pathLenConstraint`) : null;
    return { kind: 'basicConstraints', isAuthority, pathLength };
  });
}

/** RFC 5280 §4.2.1.12. */
function decodeExtendedKeyUsage(reader: Reader, field: string): ExtensionContent {
  return element(reader, field, tag.sequence, (parts) => {
    if (parts.remaining === 0) parts.fail(field, 'at least one purpose');
    const purposes = parts.list((purpose) => objectIdentifierName(objectIdentifier(purpose, `${field}.keyPurposeId`)));
    return { kind: 'extKeyUsage', purposes };
  });
}

/** RFC 5280 §4.2.1.1; the issuer's name and serial number, if they are given, are outlined and not used. */
function decodeAuthorityKeyIdentifier(reader: Reader, field: string): ExtensionContent {
  return element(reader, field, tag.sequence, (parts) => {
    const keyIdentifier = optionalElement(
      parts,
      `${field}.keyIdentifier`,
      contextTag(0, 'primitive'),
      null,
      (contents) => contents.rest('x509.der.contents'),
      (id) => id && toHex(id),
    );
    outline(parts);
    return { kind: 'authorityKeyIdentifier', keyIdentifier };
  });
}
