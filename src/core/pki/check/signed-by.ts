import type { Crypto, HashName } from '../../crypto';
import type { Certificate } from './certificate';

/** Whether a certificate's signature was made with another's key; `unsupported` when the algorithm or the key is none of ours. */
export type SignatureAnswer = 'valid' | 'invalid' | 'unsupported';

export type SignedBy = (certificate: Certificate, issuer: Certificate) => SignatureAnswer;

const hashOf = new Map<string, HashName>([
  ['ecdsa-with-SHA256', 'sha256'],
  ['ecdsa-with-SHA384', 'sha384'],
]);

/** Verifies ECDSA signatures on P-256 and P-384 (RFC 5758 §3.2), each pair of certificates once. */
export function signatureVerifier(crypto: Crypto): SignedBy {
  const known = new Map<Certificate, Map<Certificate, SignatureAnswer>>();
  return (certificate, issuer) => {
    const answers = known.get(certificate) ?? new Map<Certificate, SignatureAnswer>();
    const answer = answers.get(issuer) ?? verify(crypto, certificate, issuer);
    known.set(certificate, answers.set(issuer, answer));
    return answer;
  };
}

function verify(crypto: Crypto, certificate: Certificate, { publicKey }: Certificate): SignatureAnswer {
  const hash = hashOf.get(certificate.signatureAlgorithm.name);
  if (!hash || publicKey.kind !== 'ec') return 'unsupported';
  const { tbsCertificate, signatureValue } = certificate;
  return crypto.verifyEcdsa(publicKey.curve, hash, publicKey.point, tbsCertificate, signatureValue)
    ? 'valid'
    : 'invalid';
}
