import { certificateChecks, matchesHost, type CertificateCheck } from '../pki';
import type { Decision } from './trace';

/** Whether a decision is an answer to a question asked of the certificates. */
export const isCertificateCheck = (decision: Decision): decision is Decision & CertificateCheck =>
  certificateChecks.some((check) => check === decision.check);

/** Whether one of a certificate's names is the host's, or covers it (RFC 9525 §6.3). */
export const namesHost = (names: readonly string[], host: string): boolean =>
  names.some((name) => matchesHost(name, host));
