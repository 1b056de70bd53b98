import { equalBytes } from '../../bytes';
import { extensionOf, type Certificate } from './certificate';
import { sameName } from './name';
import type { SignedBy } from './signed-by';

/** The certificates from the leaf to where the way ends (RFC 5280 §6.1): at a trust anchor, at a certificate that names itself as issuer, or nowhere. */
export interface Path {
  readonly certificates: readonly [Certificate, ...Certificate[]];
  readonly end: 'anchor' | 'selfSigned' | 'incomplete';
}

const longestPath = 10;
const mostPaths = 16;

/**
 * The best path: one to an anchor with valid signatures, else one to an anchor, else the first found.
 * The certificates may come in any order and more than once. Simplified: at most ten certificates a path and sixteen paths.
 */
export function findPath(
  leaf: Certificate,
  sent: readonly Certificate[],
  anchors: readonly Certificate[],
  signedBy: SignedBy,
): Path {
  const paths = takeFirst(mostPaths, pathsFrom([leaf], sent, anchors));
  const complete = paths.filter(({ end }) => end === 'anchor');
  return (
    complete.find((path) => hasValidSignatures(path, signedBy)) ??
    complete[0] ??
    paths[0] ?? { certificates: [leaf], end: 'incomplete' }
  );
}

/** Every way up, an issuer among the anchors tried before one that was sent. */
function* pathsFrom(
  way: Path['certificates'],
  sent: readonly Certificate[],
  anchors: readonly Certificate[],
): Generator<Path> {
  const last = way.at(-1) ?? way[0];
  const end = includes(anchors, last) ? 'anchor' : isSelfIssued(last) ? 'selfSigned' : 'incomplete';
  const issuers = end === 'incomplete' && way.length < longestPath ? issuersOf(last, way, [...anchors, ...sent]) : [];
  if (issuers.length === 0) yield { certificates: way, end };
  for (const issuer of issuers) yield* pathsFrom([...way, issuer], sent, anchors);
}

function issuersOf(
  certificate: Certificate,
  way: Path['certificates'],
  candidates: readonly Certificate[],
): Certificate[] {
  return candidates.filter((candidate) => mayHaveIssued(candidate, certificate) && !includes(way, candidate));
}

/** By name, and by key identifier where both certificates have one (RFC 5280 §4.2.1.1). */
function mayHaveIssued(issuer: Certificate, certificate: Certificate): boolean {
  const wanted = extensionOf(certificate, 'authorityKeyIdentifier')?.keyIdentifier;
  const offered = extensionOf(issuer, 'subjectKeyIdentifier')?.keyIdentifier;
  return sameName(issuer.subject, certificate.issuer) && (!wanted || !offered || equalBytes(wanted, offered));
}

const isSelfIssued = (certificate: Certificate): boolean => mayHaveIssued(certificate, certificate);

const includes = (list: readonly Certificate[], certificate: Certificate): boolean =>
  list.some(({ der }) => equalBytes(der, certificate.der));

function hasValidSignatures({ certificates }: Path, signedBy: SignedBy): boolean {
  return certificates.slice(1).every((issuer, i) => signedBy(certificates[i] ?? issuer, issuer) === 'valid');
}

function takeFirst<T>(count: number, items: Iterable<T>): T[] {
  const taken: T[] = [];
  for (const item of items) {
    taken.push(item);
    if (taken.length === count) break;
  }
  return taken;
}
