import type { Reason } from '../../core/reason';
import { namesHost, type Trace, type TraceEvent, type Verdict } from '../../core/trace';
import { codeIn, decisionOn, lastOf } from './conversation';
import { certificateTrouble, handshakeTrouble, namesOfCertificate } from './trouble';
import { versionName } from './tls-names';

/** The end in one sentence: what became of the letter, who could read it, who got it, and why. */
export function outcomeOf(trace: Trace): Reason {
  return { key: `outcome.${caseOf(trace)}`, values: valuesOf(trace) };
}

function caseOf(trace: Trace): string {
  const { verdict, events } = trace;
  if (verdict.delivery === 'delivered')
    return verdict.channel === 'encrypted' ? encryptedCase(trace) : cleartextCase(verdict, events);
  return verdict.delivery === 'deferred' ? deferredCase(trace) : bouncedCase(verdict, events);
}

function encryptedCase({ verdict: { logWord, reason }, events, scenario }: Trace): string {
  if (logWord === 'Verified') return `encrypted.verified.${reason.values.policy === 'secure' ? 'domain' : 'host'}`;
  if (logWord === 'Trusted') {
    const names = namesOfCertificate(events).split(', ');
    return namesHost(names, scenario.receiver.name) ? 'encrypted.trusted' : 'encrypted.trusted.otherName';
  }
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

/** After a broken handshake only `may` would do without TLS, at the end of the next attempt. */
function deferredCase({ verdict: { reason }, events, scenario }: Trace): string {
  const next = scenario.sender.policy === 'may' ? '.thenClear' : '';
  if (isHandshake(reason)) return `deferred.${handshakeTrouble(events, reason)}${next}`;
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

function valuesOf({ verdict, events, scenario }: Trace): Reason['values'] {
  const { tls, attempts, connections, reason } = verdict;
  const name = decisionOn(events, 'certificateMatchesName')?.because.values;
  const refusal = events.findLast((event) => (codeIn(event) ?? 0) >= 400);
  return {
    ...reason.values,
    ...name,
    attempts,
    connections,
    version: versionName(tls?.version ?? ''),
    names: namesOfCertificate(events),
    host: scenario.receiver.name,
    ...(refusal ? { code: String(codeIn(refusal)) } : {}),
  };
}
