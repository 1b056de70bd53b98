import type { X509CertificateGenerator } from '@peculiar/x509';
import { Reader } from '../../bytes';
import { nobleCrypto } from '../../crypto';

type WebCrypto = NonNullable<Parameters<typeof X509CertificateGenerator.create>[1]>;
type WebCryptoKey = Extract<
  Parameters<typeof X509CertificateGenerator.create>[0],
  { signingKey: unknown }
>['signingKey'];

/** A P-256 private key in the shape @peculiar/x509 hands back to its provider. */
interface SigningKey {
  readonly algorithm: { readonly name: 'ECDSA'; readonly namedCurve: 'P-256' };
  readonly secret: Uint8Array;
}

export function signingKey(secret: Uint8Array): WebCryptoKey {
  const key: SigningKey = { algorithm: { name: 'ECDSA', namedCurve: 'P-256' }, secret };
  return key as unknown as WebCryptoKey;
}

/**
 * The part of the Web Crypto interface that issuing needs, deterministic and without crypto.subtle (FIPS 186-5 §6.4, RFC 6979).
 * Everything else is absent: the public key, the serial number and the key identifiers are given, never asked for.
 */
export const nobleProvider = {
  subtle: {
    sign: (_algorithm: unknown, key: SigningKey, message: ArrayBuffer): Promise<ArrayBuffer> => {
      const signature = nobleCrypto.signEcdsa('secp256r1', 'sha256', key.secret, new Uint8Array(message));
      return Promise.resolve(fixedWidth(signature).buffer);
    },
  },
} as unknown as WebCrypto;

/** r and s of a DER signature side by side, 32 bytes each, as Web Crypto has them. */
function fixedWidth(der: Uint8Array): Uint8Array<ArrayBuffer> {
  const reader = Reader.over(der.subarray(2));
  const both = new Uint8Array(64);
  for (const end of [32, 64]) {
    reader.u8('tag');
    const integer = reader.vector('integer', 1, (inner) => inner.rest('integer'));
    const magnitude = integer.slice(-32);
    both.set(magnitude, end - magnitude.length);
  }
  return both;
}
