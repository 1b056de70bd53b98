import { fromHex } from '../bytes';
import type { CertificateRequest } from './certificate-request';
import certificates from './default-certificates.json';
import type { Pki } from './pki';

/** The certificates of a run with the default names and clock, as scripts/issue-default-certificates.ts made them; otherwise `null`. */
export function defaultPki({ kind, host, domain, clock }: CertificateRequest): Pki | null {
  const isDefault = host === certificates.host && domain === certificates.domain && clock === certificates.clock;
  if (!isDefault) return null;
  return {
    trustAnchors: stored(certificates.trustAnchors),
    receiver: { chain: stored(certificates.chains[kind]), privateKey: fromHex(certificates.privateKey) },
  };
}

const stored = (indices: readonly number[]): Uint8Array[] =>
  indices.map((index) => fromHex(certificates.certificates[index] ?? ''));
