import type { Instant } from '../instant';
import type { AlgorithmIdentifier } from './algorithm';
import type { Extension, ExtensionContent } from './extension';
import type { Name } from './name';
import type { PublicKey } from './public-key';

/** An X.509 certificate as it was read (RFC 5280 §4.1). */
export interface Certificate {
  readonly der: Uint8Array;
  /** The bytes the signature is over. */
  readonly tbsCertificate: Uint8Array;
  readonly version: 1 | 2 | 3;
  /** Two's complement, as encoded. */
  readonly serialNumber: Uint8Array;
  readonly issuer: Name;
  readonly validity: { readonly notBefore: Instant; readonly notAfter: Instant };
  readonly subject: Name;
  readonly publicKey: PublicKey;
  /** The key with its algorithm in DER, which a `3 1 1` TLSA record is the digest of (RFC 6698 §2.1.2). */
  readonly subjectPublicKeyInfo: Uint8Array;
  readonly extensions: readonly Extension[];
  readonly signatureAlgorithm: AlgorithmIdentifier;
  readonly signatureValue: Uint8Array;
}

type ContentOf<Kind extends ExtensionContent['kind']> = Extract<ExtensionContent, { kind: Kind }>;

/** What the certificate says in the extension of that kind, or `null` if it has none. */
export function extensionOf<Kind extends ExtensionContent['kind']>(
  { extensions }: Certificate,
  kind: Kind,
): ContentOf<Kind> | null {
  const isOfKind = (content: ExtensionContent): content is ContentOf<Kind> => content.kind === kind;
  return extensions.map(({ content }) => content).find(isOfKind) ?? null;
}
