import { Reader } from '../../bytes';
import { decodeAlert, type Alert } from '../codec';
import type { TlsTurn } from '../turn';
import { decoded } from './decoded';
import type { Live, TlsConnection } from './connection';
import { failed } from './failed';
import { Flight } from './flight';
import type { Content, Received } from './received';
import { reason, refuse } from './refusal';

/** As many warnings in a row as OpenSSL bears in TLS 1.2. */
const warningsBorne = 4;

/** close_notify ends the connection in good order; every other alert of TLS 1.3, and every fatal one, in failure. */
export function receiveAlert(state: Live, content: Content): Received {
  const alert = decoded('alert', () => {
    const reader = Reader.over(content.plaintext);
    const value = decodeAlert(reader);
    reader.expectEnd('tls.alert');
    return value;
  });
  return alert.kind === 'refusal'
    ? { ...failed(state, alert), content, contents: [] }
    : { ...heed(state, alert.value), content, contents: [alert.value] };
}

/**
 * A client that rejects ServerHello has no handshake keys yet, while the server already expects them: until the first
 * protected record the server takes an alert in the clear, as OpenSSL does. Simplified: RFC 8446 does not speak of it.
 */
export function isPlainAlert(state: Live, { contentType, plaintext }: Content): boolean {
  const { read } = state.records;
  const isAwaited = state.kind === 'awaitingFinished' && state.role === 'server' && read.kind === 'protected13';
  return isAwaited && read.sequence === 0 && contentType === 'alert' && plaintext.length === 2;
}

function heed(state: Live, { level, description }: Alert): TlsTurn<TlsConnection> {
  if (description === 'close_notify') return closedByPeer(state);
  if (isMereWarning(state, level, description)) return bear(state, description);
  const alert = typeof description === 'number' ? (`alert ${description}` as const) : description;
  const outcome = { kind: 'failed', by: 'peer', alert, because: reason('alert.received', { alert }) } as const;
  return { state: outcome, outputs: [outcome] };
}

/** TLS 1.3 ignores the level; user_canceled announces a close_notify (RFC 8446 §6.1). */
function isMereWarning(state: Live, level: Alert['level'], description: Alert['description']): boolean {
  return state.version === 'TLSv1.3' ? description === 'user_canceled' : level === 'warning';
}

function bear(state: Live, alert: Alert['description']): TlsTurn<TlsConnection> {
  const { records } = state;
  if (records.warnings >= warningsBorne)
    return failed(state, refuse('unexpected_message', 'messageIsExpected.tooManyWarnings', { alert }));
  return { state: { ...state, records: { ...records, warnings: records.warnings + 1 } }, outputs: [] };
}

/** The peer's close_notify is answered with ours, unless ours came first (RFC 8446 §6.1, RFC 5246 §7.2.1). */
function closedByPeer(state: Live): TlsTurn<TlsConnection> {
  const { crypto } = state.settings;
  const flight = Flight.of(crypto, state.records.write).alert('warning', 'close_notify');
  const answer = state.kind === 'closing' ? [] : [flight.output];
  return { state: { kind: 'closed' }, outputs: [...answer, { kind: 'closed' }] };
}
