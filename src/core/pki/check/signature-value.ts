import { decode, Reader } from '../../bytes';
import type { AlgorithmIdentifier } from './algorithm';
import { element, tag } from './der';
import { octetsInBits, unsigned } from './der-values';

/** The signature in its BIT STRING; the two numbers of an ECDSA signature (RFC 3279 §2.2.3) are annotated if they are there. */
export function decodeSignature(reader: Reader, field: string, algorithm: AlgorithmIdentifier): Uint8Array {
  return octetsInBits(reader, field, (contents) => {
    const signature = contents.peek(contents.remaining);
    if (algorithm.name.startsWith('ecdsa-') && isEcdsaSignature(signature)) readEcdsaSignature(contents);
    else contents.rest('x509.der.contents');
    return signature;
  });
}

function readEcdsaSignature(reader: Reader): void {
  element(reader, 'x509.signature.ecdsa', tag.sequence, (numbers) => {
    unsigned(numbers, 'x509.signature.ecdsa.r');
    unsigned(numbers, 'x509.signature.ecdsa.s');
  });
}

const isEcdsaSignature = (signature: Uint8Array): boolean =>
  decode(() => {
    const reader = Reader.over(signature);
    readEcdsaSignature(reader);
    reader.expectEnd('x509.signature.ecdsa');
  }).ok;
