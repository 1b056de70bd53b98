import type { Reason } from '../../core/reason';
import type { Trace, TraceEvent } from '../../core/trace';
import { codeIn, decisionOn, hasKeys, lastOf, messagesOf, offersStarttls, tlsOf, upTo } from './conversation';
import { sentenceValues } from './sentence-values';
import { certificateTrouble, nothingShared } from './trouble';

/** What an event is, as both servers know it. */
export function told(trace: Trace, event: TraceEvent): Reason {
  return { key: `step.${caseOf(trace, event)}`, values: sentenceValues(trace, event) };
}

/** Which sentence tells an event: by its kind, and by what the sentence would otherwise say wrongly. */
function caseOf(trace: Trace, event: TraceEvent): string {
  const { kind } = event;
  const soFar = upTo(trace, event);
  switch (kind) {
    case 'connect':
      return connectCase(trace, event);
    case 'acknowledgement':
      return event.step === 10 ? 'acknowledgement.finished' : kind;
    case 'close':
      return closeCase(event, soFar);
    case 'ehlo':
      return hasKeys(event) ? 'ehlo.again' : 'ehlo';
    case 'ehloReply':
      return isRefusal(event) ? refusalCase(event) : ehloReplyCase(event);
    case 'starttlsReply':
      return isRefusal(event) ? starttlsRefusalCase(event) : kind;
    case 'clientHello':
      return clientHelloCase(event, soFar);
    case 'serverHello':
    case 'changeCipherSpec':
      return `${kind}.${tlsOf(soFar)}`;
    case 'finished':
      return finishedCase(event, soFar);
    case 'newSessionTicket':
    case 'letter':
    case 'rcpt':
    case 'data':
      return `${kind}.${hasKeys(event) ? 'sealed' : 'open'}`;
    case 'mail':
      return `mail${together(event)}.${hasKeys(event) ? 'sealed' : 'open'}`;
    case 'mailReply':
      return isRefusal(event) ? refusalCase(event) : `mailReply${together(event)}`;
    case 'rset':
      return messagesOf(event).length > 1 ? 'rset.quit' : kind;
    case 'rsetReply':
      return codeIn(event) === 530 ? 'rsetReply.tlsRequired' : kind;
    case 'quit':
      return quitCase(soFar);
    case 'alert':
      return alertCase(event, soFar);
    default:
      return isRefusal(event) ? refusalCase(event) : kind;
  }
}

function connectCase({ events }: Trace, { index }: TraceEvent): string {
  const [before, event] = [events[index - 1], events[index]];
  if (!before || !event) return 'connect';
  return before.attempt < event.attempt ? 'connect.later' : 'connect.cleartext';
}

/** What comes next is what the sender has concluded; it is said when the sender closes after the receiver. */
function closeCase({ machines, index, from }: TraceEvent, soFar: readonly TraceEvent[]): string {
  if (!soFar.some((event) => event.kind === 'close' && event.index < index))
    return soFar.at(-2)?.kind === 'starttlsReply' && from === 'receiver' ? 'close.afterGoAhead' : `close.${from}`;
  const { after } = machines.sender;
  if (from === 'sender' && after === 'connected.connecting') return 'close.repeating';
  return from === 'receiver' || after.startsWith('connected') ? `close.other.${from}` : `close.${after}`;
}

function ehloReplyCase(event: TraceEvent): string {
  if (hasKeys(event)) return 'ehloReply.again';
  const allowed = decisionOn([event], 'policyAllowsCleartext');
  if (!offersStarttls(event)) return `ehloReply.without.${allowed?.holds === false ? 'required' : 'cleartext'}`;
  if (allowed?.because.key === 'smtp.policyIsNone') return 'ehloReply.declined';
  return allowed?.because.key === 'smtp.tlsIsWaived' ? 'ehloReply.waived' : 'ehloReply.offers';
}

function starttlsRefusalCase(event: TraceEvent): string {
  const forNow = (codeIn(event) ?? 0) < 500;
  const allowed = decisionOn([event], 'policyAllowsCleartext');
  return `starttlsReply.${forNow ? 'notNow' : 'never'}.${allowed?.holds === false ? 'required' : 'cleartext'}`;
}

function clientHelloCase(event: TraceEvent, soFar: readonly TraceEvent[]): string {
  const hello = lastOf([event], 'clientHello');
  if (soFar.some(({ kind }) => kind === 'close')) return 'clientHello.unheard';
  if (!hello?.keyShares.length) return 'clientHello.withoutShare';
  return hello.versions.length > 1 ? 'clientHello.both' : 'clientHello.one';
}

/** Why the sender leaves: no TLS, a certificate that proves nothing, or because all is done. */
function quitCase(soFar: readonly TraceEvent[]): string {
  if (decisionOn(soFar, 'certificateIsRequired')?.because.key === 'smtp.certificateIsNotVerified')
    return `quit.certificate.${certificateTrouble(soFar) ?? 'other'}`;
  return decisionOn(soFar, 'policyAllowsCleartext')?.holds === false ? 'quit.withoutTls' : 'quit';
}

/** In TLS 1.2 a ticket may stand before the receiver's Finished. */
function finishedCase(event: TraceEvent, soFar: readonly TraceEvent[]): string {
  const tls = tlsOf(soFar);
  const ticket = tls === 'tls12' && lastOf([event], 'newSessionTicket');
  return `finished.${tls}.${event.from}${ticket ? '.ticket' : ''}`;
}

function alertCase(event: TraceEvent, soFar: readonly TraceEvent[]): string {
  const alert = lastOf([event], 'alert')?.description ?? '';
  if (alert === 'close_notify') return `alert.close_notify.${event.from}`;
  const missing = nothingShared(soFar);
  if (missing) return `alert.${missing}`;
  return alert.includes(' ') ? 'alert.other' : `alert.${alert}`;
}

function refusalCase(event: TraceEvent): string {
  const code = codeIn(event) ?? 0;
  if (code === 530) return 'refusal.tlsRequired';
  return code < 500 ? 'refusal.temporary' : 'refusal.permanent';
}

const isRefusal = (event: TraceEvent): boolean => (codeIn(event) ?? 0) >= 400;

/** With PIPELINING three commands, or their replies, are one event. */
const together = (event: TraceEvent): '' | '.together' => (messagesOf(event).length > 1 ? '.together' : '');
