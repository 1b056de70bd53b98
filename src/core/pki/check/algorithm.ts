import { toHex, type Reader } from '../../bytes';
import { element, tag, withBytes } from './der';
import { objectIdentifier } from './der-values';
import { anyElement } from './der-outline';
import { objectIdentifierName } from './object-identifiers';

/** AlgorithmIdentifier (RFC 5280 §4.1.1.2): which algorithm, by its name if it has one here, and the bytes of its parameters. */
export interface AlgorithmIdentifier {
  readonly name: string;
  readonly parameters: Uint8Array;
}

export function decodeAlgorithm(reader: Reader, field: string): AlgorithmIdentifier {
  return element(reader, field, tag.sequence, algorithmParts, ({ name }) => name);
}

export function sameAlgorithm(a: AlgorithmIdentifier, b: AlgorithmIdentifier): boolean {
  return a.name === b.name && toHex(a.parameters) === toHex(b.parameters);
}

function algorithmParts(parts: Reader): AlgorithmIdentifier {
  const name = objectIdentifierName(objectIdentifier(parts, 'x509.algorithm.identifier'));
  return { name, parameters: parts.remaining > 0 ? decodeParameters(parts) : new Uint8Array() };
}

/** A curve is given by its identifier (RFC 5480 §2.1.1); other parameters are outlined. */
function decodeParameters(parts: Reader): Uint8Array {
  return withBytes(parts, () =>
    parts.peek(1)[0] === tag.objectIdentifier
      ? objectIdentifier(parts, 'x509.algorithm.namedCurve')
      : anyElement(parts, 'x509.algorithm.parameters'),
  ).bytes;
}
