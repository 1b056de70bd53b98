import { isCertificateCheck, namesHost, type MessageKind, type Trace, type TraceEvent } from '../../core/trace';
import {
  decisionOn,
  hasKeys,
  isHandshakeOver,
  lastOf,
  messagesOf,
  readableMessagesOf,
  upTo,
} from '../state/conversation';
import type { Eyes } from '../state/eyes';
import { versionName } from '../state/tls-names';
import { namesOfCertificate } from '../state/trouble';
import { isFatal } from './head';

/** Two questions that stay apart; `position` is 0 on the left, 2 on the right, `null` when there is nothing to point at. */
export interface Gauge<Value extends string> {
  readonly value: Value;
  readonly position: 0 | 1 | 2 | null;
  readonly values: Readonly<Record<string, string>>;
}

export type EncryptedValue =
  'pending' | 'no' | 'underway' | 'failed' | 'yes' | 'never' | 'envelopeOpen' | 'envelopeSealed' | 'nothingSent';
export type IdentityValue =
  | 'pending'
  | 'unknown'
  | 'untrusted'
  | 'otherName'
  | 'trusted'
  | 'verified'
  | 'nobodyChecked'
  | 'cannotTell'
  | 'certificateSeen'
  | 'nothingSent';

/** Is it encrypted? As of the cursor; at the end it speaks of the letter, to who listens of what he saw last. */
export function encryptedAt(trace: Trace, cursor: number, eyes: Eyes): Gauge<EncryptedValue> {
  if (cursor < 0) return gauge('pending', null);
  const event = trace.events[cursor];
  const last = event ?? trace.events.at(-1);
  if (!last || (!event && (eyes === 'servers' || !isHandshakeOver(upTo(trace, last))))) return encryptedInTheEnd(trace);
  if (last.phase === 'cleartext') return gauge('no', 0);
  const soFar = upTo(trace, last);
  if (soFar.some(isFatal)) return gauge('failed', 0);
  return isHandshakeOver(soFar) ? sealed(soFar) : gauge('underway', 1);
}

/** What crossed the wire for the last time: the letter, or no more than its envelope. */
function encryptedInTheEnd({ events }: Trace): Gauge<EncryptedValue> {
  const letter = lastWith(events, 'letter');
  if (letter && hasKeys(letter)) return sealed(events);
  if (letter) return gauge(events.some((event) => event.phase !== 'cleartext') ? 'no' : 'never', 0);
  const envelope = lastWith(events, 'mail');
  if (!envelope) return gauge('nothingSent', null);
  return hasKeys(envelope) ? gauge('envelopeSealed', 2) : gauge('envelopeOpen', 0);
}

/** To whom? What the sender has found out about the receiver's certificate; the message on the wire has not arrived. */
export function identityAt(trace: Trace, cursor: number, eyes: Eyes): Gauge<IdentityValue> {
  if (cursor < 0) return gauge('pending', null);
  const event = trace.events[cursor];
  const last = event ?? trace.events.at(-1);
  const soFar = last ? upTo(trace, last) : [];
  const seen = eyes === 'eavesdropper' ? identityOverheard(soFar) : null;
  if (seen) return seen;
  if (!event) return identityInTheEnd(trace, soFar);
  return identityOn(
    trace,
    soFar.filter((other) => other !== event || event.from === 'sender'),
  );
}

function identityOn(trace: Trace, arrived: readonly TraceEvent[]): Gauge<IdentityValue> {
  const checks = arrived.flatMap(({ decisions }) => decisions.filter(isCertificateCheck));
  if (checks.length === 0) return gauge('unknown', 0);
  const asked = decisionOn(arrived, 'certificateMatchesName');
  if (checks.some((check) => !check.holds && check.check !== 'certificateMatchesName')) return gauge('untrusted', 0);
  if (asked?.holds) return gauge('verified', 2, { name: String(asked.because.values['expected']) });
  const isOther = asked ?? !namesHost(namesOfCertificate(arrived).split(', '), trace.scenario.receiver.name);
  return isOther ? gauge('otherName', 0) : gauge('trusted', 1);
}

/** As long as nobody was told a name, it was for nobody. */
function identityInTheEnd(trace: Trace, connection: readonly TraceEvent[]): Gauge<IdentityValue> {
  if (!lastWith(trace.events, 'mail')) return gauge('nothingSent', null);
  const found = identityOn(trace, connection);
  return found.value === 'unknown' ? gauge('nobodyChecked', 0) : found;
}

/** Who listens sees the certificate in TLS 1.2, and never what was made of it. */
function identityOverheard(soFar: readonly TraceEvent[]): Gauge<IdentityValue> | null {
  const certificate = soFar.flatMap(readableMessagesOf).findLast((message) => message.kind === 'certificate');
  if (certificate?.kind === 'certificate') return gauge('certificateSeen', 1, { names: certificate.subjects[0] ?? '' });
  return soFar.some(hasKeys) ? gauge('cannotTell', 0) : null;
}

function lastWith(events: readonly TraceEvent[], kind: MessageKind): TraceEvent | undefined {
  return events.findLast((event) => messagesOf(event).some((message) => message.kind === kind));
}

function sealed(events: readonly TraceEvent[]): Gauge<'yes'> {
  return gauge('yes', 2, { version: versionName(lastOf(events, 'serverHello')?.version ?? '') });
}

function gauge<Value extends string>(
  value: Value,
  position: Gauge<Value>['position'],
  values: Gauge<Value>['values'] = {},
): Gauge<Value> {
  return { value, position, values };
}
