import type { CertificateRequest } from './certificate-request';
import { defaultPki } from './default-certificates';
import type { Pki } from './pki';

/**
 * The certificates of a run: at once for the default names and clock, otherwise issued now, which loads the issuing library.
 * Rejects with a RangeError when the clock is none (see `instantOfClock`) or a name is no host name (see `isHostName`).
 */
export function preparePki(request: CertificateRequest): Pki | Promise<Pki> {
  return defaultPki(request) ?? issueNow(request);
}

async function issueNow(request: CertificateRequest): Promise<Pki> {
  const { issuePki } = await import('./issue');
  return issuePki(request);
}
