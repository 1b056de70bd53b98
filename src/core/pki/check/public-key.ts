import { toHex, type Reader } from '../../bytes';
import type { CurveName } from '../../crypto';
import { decodeAlgorithm, type AlgorithmIdentifier } from './algorithm';
import { element, tag } from './der';
import { octetsInBits, unsigned } from './der-values';

/** The subject's key: an elliptic curve point we can use, an RSA key we only describe, or a key of another algorithm. */
export type PublicKey =
  | { readonly kind: 'ec'; readonly curve: CurveName; readonly point: Uint8Array }
  | { readonly kind: 'rsa'; readonly bits: number }
  | { readonly kind: 'unsupported'; readonly algorithm: string };

/**
 * SubjectPublicKeyInfo (RFC 5280 §4.1.2.7), with a point of P-256 or P-384 in uncompressed form (RFC 5480 §2.2).
 * Whether the point lies on its curve is found out by the first use of the key.
 */
export function decodePublicKey(reader: Reader, field: string): PublicKey {
  return element(
    reader,
    field,
    tag.sequence,
    (parts) => {
      const algorithm = decodeAlgorithm(parts, 'x509.publicKey.algorithm');
      return octetsInBits(parts, 'x509.publicKey.key', (contents) => keyOf(algorithm, contents));
    },
    describePublicKey,
  );
}

/** Such as `secp256r1`, `RSA 2048` or the name of an algorithm. */
function describePublicKey(key: PublicKey): string {
  return key.kind === 'ec' ? key.curve : key.kind === 'rsa' ? `RSA ${key.bits}` : key.algorithm;
}

function keyOf(algorithm: AlgorithmIdentifier, contents: Reader): PublicKey {
  if (algorithm.name === 'rsaEncryption') return { kind: 'rsa', bits: rsaModulusBits(contents) };
  const named = algorithm.name === 'id-ecPublicKey' ? curves.get(toHex(algorithm.parameters)) : undefined;
  if (named) return { kind: 'ec', curve: named.curve, point: ecPoint(contents, named.length) };
  contents.rest('x509.der.contents');
  return { kind: 'unsupported', algorithm: algorithm.name };
}

const curves = new Map<string, { readonly curve: CurveName; readonly length: number }>([
  ['06082a8648ce3d030107', { curve: 'secp256r1', length: 65 }],
  ['06052b81040022', { curve: 'secp384r1', length: 97 }],
]);

function ecPoint(contents: Reader, length: number): Uint8Array {
  if (contents.peek(1)[0] !== 4 || contents.remaining !== length)
    contents.fail('x509.publicKey.point', 'an uncompressed point of the curve');
  return contents.rest('x509.publicKey.point');
}

/** The size of the modulus in `SEQUENCE { modulus, publicExponent }` (RFC 8017 appendix A.1.1). */
function rsaModulusBits(contents: Reader): number {
  return element(contents, 'x509.publicKey.rsa', tag.sequence, (numbers) => {
    const modulus = unsigned(numbers, 'x509.publicKey.rsa.modulus');
    unsigned(numbers, 'x509.publicKey.rsa.publicExponent');
    return 8 * modulus.length - Math.clz32((modulus[0] ?? 0) * 2 ** 24 + (modulus[1] ?? 0) * 2 ** 16);
  });
}
