import { isCertificateCheck, type Decision, type TraceEvent } from '../../core/trace';
import type { Reason } from '../../core/reason';
import { decisionOn } from './conversation';

/** Why a handshake failed, as far as a sentence has words of its own for it. */
export type HandshakeTrouble = 'version' | 'cipherSuite' | 'group' | 'cut' | 'alert';

const sharedChecks = [
  ['versionIsShared', 'version'],
  ['cipherSuiteIsShared', 'cipherSuite'],
  ['groupIsShared', 'group'],
] as const;

export function handshakeTrouble(events: readonly TraceEvent[], because: Reason): HandshakeTrouble {
  return because.key === 'smtp.handshakeCut' ? 'cut' : (nothingShared(events) ?? 'alert');
}

/** What the two servers have not in common, if that was the trouble. */
export function nothingShared(events: readonly TraceEvent[]): 'version' | 'cipherSuite' | 'group' | null {
  return sharedChecks.find(([check]) => decisionOn(events, check)?.holds === false)?.[1] ?? null;
}

/** What is wrong with a certificate, or nothing; the name comes last, since it matters least when all else is wrong. */
export type CertificateTrouble = 'selfSigned' | 'unknownAuthority' | 'expired' | 'notYetValid' | 'name' | 'other';

const troubles: Readonly<Record<string, CertificateTrouble>> = {
  'pki.chainReachesTrustedRoot.selfSigned': 'selfSigned',
  'pki.chainReachesTrustedRoot.rootNotTrusted': 'unknownAuthority',
  'pki.chainReachesTrustedRoot.issuerNotSent': 'unknownAuthority',
  'pki.chainReachesTrustedRoot.issuerNotTrusted': 'unknownAuthority',
  'pki.certificateIsWithinValidity.expired': 'expired',
  'pki.certificateIsWithinValidity.notYetValid': 'notYetValid',
  'pki.certificateMatchesName.noMatch': 'name',
  'pki.certificateMatchesName.noNameBelow': 'name',
};

export function certificateTrouble(events: readonly TraceEvent[]): CertificateTrouble | null {
  const failed = certificateDecisions(events).find(({ holds }) => !holds);
  return failed ? (troubles[failed.because.key] ?? 'other') : null;
}

/** Certificate checks of the last handshake among the events, in the order they were made. */
function certificateDecisions(events: readonly TraceEvent[]): readonly Decision[] {
  const judged = events.findLast(({ decisions }) => decisions.some(isCertificateCheck));
  return judged?.decisions.filter(isCertificateCheck) ?? [];
}

/** Whom the certificate is for, as the sender learnt it. */
export function namesOfCertificate(events: readonly TraceEvent[]): string {
  const facts = events.flatMap(({ knows }) => knows.sender);
  return facts.findLast(({ fact }) => fact === 'certificate')?.value ?? '';
}
