import type { Reason } from '../../core/reason';
import type { Trace, TraceEvent, Verdict } from '../../core/trace';
import { codeIn, decisionOn, lastOf } from './conversation';
import { certificateTrouble, handshakeTrouble, namesOfCertificate } from './trouble';
import { versionName } from './tls-names';

/** The end in one sentence: what became of the letter, who could read it, who got it, and why. */
export function outcomeOf({ verdict, events }: Trace): Reason {
  return { key: `outcome.${caseOf(verdict, events)}`, values: valuesOf(verdict, events) };
}

function caseOf(verdict: Verdict, events: readonly TraceEvent[]): string {
  if (verdict.delivery === 'delivered')
    return verdict.channel === 'encrypted' ? encryptedCase(verdict, events) : cleartextCase(verdict, events);
  return verdict.delivery === 'deferred' ? deferredCase(verdict, events) : bouncedCase(verdict, events);
}

function encryptedCase({ logWord, reason }: Verdict, events: readonly TraceEvent[]): string {
  if (logWord === 'Verified') return `encrypted.verified.${reason.values.policy === 'secure' ? 'domain' : 'host'}`;
  if (logWord === 'Trusted') return 'encrypted.trusted';
  const trouble = certificateTrouble(events);
  return `encrypted.untrusted.${trouble === null || trouble === 'name' ? 'other' : trouble}`;
}

const cleartextCases: Readonly<Record<string, string>> = {
  'smtp.policyIsNone': 'never',
  'smtp.starttlsIsNotOffered': 'notOffered',
  'smtp.starttlsIsRefused': 'refused',
};

function cleartextCase({ reason }: Verdict, events: readonly TraceEvent[]): string {
  if (isHandshake(reason)) return `cleartext.${handshakeTrouble(events, reason)}`;
  return `cleartext.${cleartextCases[reason.key] ?? 'other'}`;
}

function deferredCase({ reason }: Verdict, events: readonly TraceEvent[]): string {
  if (isHandshake(reason)) return `deferred.${handshakeTrouble(events, reason)}`;
  switch (reason.key) {
    case 'smtp.tlsNotOffered':
      return 'deferred.notOffered';
    case 'smtp.tlsRefused':
      return 'deferred.refused';
    case 'smtp.refused':
      return 'deferred.reply';
    case 'smtp.certificateNotVerified':
      return `deferred.certificate.${certificateTrouble(events) ?? 'other'}`;
    case 'smtp.connectionLost':
      return 'deferred.lost';
    default:
      return 'deferred.other';
  }
}

function bouncedCase({ reason }: Verdict, events: readonly TraceEvent[]): string {
  if (reason.key === 'smtp.tlsRefused') return 'bounced.refused';
  if (decisionOn(events, 'tlsIsActiveForMail')?.holds === false) return `bounced.tlsRequired.${withoutTls(events)}`;
  return reason.key === 'smtp.refused' ? 'bounced.reply' : 'bounced.other';
}

/** Why there was no TLS where the receiver wanted it. */
function withoutTls(events: readonly TraceEvent[]): 'never' | 'failed' | 'other' {
  if (lastOf(events, 'clientHello')) return 'failed';
  return decisionOn(events, 'policyAllowsCleartext')?.because.key === 'smtp.policyIsNone' ? 'never' : 'other';
}

const isHandshake = ({ key }: Reason): boolean => key.startsWith('smtp.handshake');

function valuesOf({ tls, attempts, connections, reason }: Verdict, events: readonly TraceEvent[]): Reason['values'] {
  const name = decisionOn(events, 'certificateMatchesName')?.because.values;
  const refusal = events.findLast((event) => (codeIn(event) ?? 0) >= 400);
  return {
    ...reason.values,
    ...name,
    attempts,
    connections,
    version: versionName(tls?.version ?? ''),
    names: namesOfCertificate(events),
    ...(refusal ? { code: String(codeIn(refusal)) } : {}),
  };
}
