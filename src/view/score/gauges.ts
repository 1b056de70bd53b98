import type { Decision, Trace, TraceEvent, Verdict } from '../../core/trace';
import { lastOf, upTo } from '../state/conversation';
import { versionName } from '../state/tls-names';
import { isFatal } from './head';

/** Two questions that stay apart; `position` is 0 on the left, 2 on the right, `null` when there is nothing to point at. */
export interface Gauge<Value extends string> {
  readonly value: Value;
  readonly position: 0 | 1 | 2 | null;
  readonly values: Readonly<Record<string, string>>;
}

export type EncryptedValue = 'pending' | 'no' | 'underway' | 'failed' | 'yes' | 'never' | 'nothingSent';
export type IdentityValue =
  'pending' | 'unknown' | 'untrusted' | 'trusted' | 'verified' | 'nobodyChecked' | 'nothingSent';

/** Is it encrypted? As of the cursor; at the end it speaks of the letter. */
export function encryptedAt(trace: Trace, cursor: number): Gauge<EncryptedValue> {
  const event = trace.events[cursor];
  if (!event) return cursor < 0 ? gauge('pending', null) : encryptedInTheEnd(trace);
  if (event.phase === 'cleartext') return gauge('no', 0);
  if (upTo(trace, event).some(isFatal)) return gauge('failed', 0);
  return event.phase === 'handshake' ? gauge('underway', 1) : gauge('yes', 2, { version: versionAt(trace, event) });
}

/** To whom? What the sender has found out about the receiver's certificate; the message on the wire has not arrived. */
export function identityAt(trace: Trace, cursor: number): Gauge<IdentityValue> {
  const event = trace.events[cursor];
  if (!event) return cursor < 0 ? gauge('pending', null) : identityInTheEnd(trace);
  const arrived = upTo(trace, event).filter((other) => other !== event || event.from === 'sender');
  const checks = arrived.flatMap((other) => other.decisions.filter(isAboutCertificate));
  if (checks.length === 0) return gauge('unknown', 0);
  if (arrived.at(-1)?.knows.sender.some((fact) => fact.channel === 'authenticated')) return verified(trace);
  return checks.every((check) => check.holds || check.check === 'certificateMatchesName')
    ? gauge('trusted', 1)
    : gauge('untrusted', 0);
}

function encryptedInTheEnd({ verdict, events }: Trace): Gauge<EncryptedValue> {
  switch (verdict.channel) {
    case 'encrypted':
      return gauge('yes', 2, { version: versionName(verdict.tls?.version ?? '') });
    case 'cleartext':
      return gauge(events.some((event) => event.phase !== 'cleartext') ? 'no' : 'never', 0);
    case 'none':
      return gauge('nothingSent', null);
  }
}

function identityInTheEnd(trace: Trace): Gauge<IdentityValue> {
  const { channel, logWord } = trace.verdict;
  if (channel === 'none') return gauge('nothingSent', null);
  return logWord === 'Verified' ? verified(trace) : endWithout(logWord);
}

function endWithout(logWord: Exclude<Verdict['logWord'], 'Verified'>): Gauge<IdentityValue> {
  if (logWord === null) return gauge('nobodyChecked', 0);
  return logWord === 'Trusted' ? gauge('trusted', 1) : gauge('untrusted', 0);
}

function verified(trace: Trace): Gauge<'verified'> {
  return gauge('verified', 2, { name: trace.scenario.receiver.name });
}

function isAboutCertificate({ by, check }: Decision): boolean {
  return by === 'sender' && /^(?:certificate(?:IsWell|IsWithin|Matches)|chain|issuers|keyUsage)/.test(check);
}

function versionAt(trace: Trace, event: TraceEvent): string {
  return versionName(lastOf(upTo(trace, event), 'serverHello')?.version ?? '');
}

function gauge<Value extends string>(
  value: Value,
  position: Gauge<Value>['position'],
  values: Gauge<Value>['values'] = {},
): Gauge<Value> {
  return { value, position, values };
}
