import type { Reason } from '../../core/reason';
import type { Trace, TraceEvent } from '../../core/trace';
import { readabilityOf } from './readability';
import { codeIn, decisionOn, hasKeys, lastOf, messagesOf, offersStarttls, tlsOf, upTo } from './conversation';
import { sentenceValues } from './sentence-values';

/** What an event is to somebody who listens on the wire and has no keys. */
export function overheard(trace: Trace, event: TraceEvent): Reason {
  return { key: `overheard.${caseOf(trace, event)}`, values: sentenceValues(trace, event) };
}

function caseOf(trace: Trace, event: TraceEvent): string {
  const soFar = upTo(trace, event);
  switch (event.kind) {
    case 'connect':
      return event.connection > 1 ? 'connect.again' : 'connect';
    case 'acknowledgement':
    case 'close':
      return event.kind;
    case 'clientHello':
      return lastOf([event], 'clientHello')?.keyShares.length ? 'clientHello' : 'clientHello.withoutShare';
    case 'serverHello':
      return `serverHello.${tlsOf(soFar)}`;
    case 'finished':
      return tlsOf(soFar) === 'tls13' ? 'finished.tls13' : `finished.tls12.${event.from}${withTicket(event)}`;
    case 'alert':
      return `alert.${hasKeys(event) ? tlsOf(soFar) : 'open'}`;
    default:
      return hasKeys(event) ? sealedCase(event) : openCase(event);
  }
}

/** Sealed records have no name on them; these are worth a word of their own for what escapes. */
function sealedCase(event: TraceEvent): string {
  switch (event.kind) {
    case 'ehlo':
    case 'ehloReply':
    case 'mail':
    case 'letter':
      return `${event.kind}.sealed`;
    default:
      return readabilityOf([event]);
  }
}

function openCase(event: TraceEvent): string {
  switch (event.kind) {
    case 'greeting':
    case 'ehlo':
    case 'starttls':
      return event.kind;
    case 'ehloReply':
      return offersStarttls(event) ? 'ehloReply.offers' : `ehloReply.without${stopsHere(event)}`;
    case 'starttlsReply':
      return (codeIn(event) ?? 0) >= 400 ? 'starttlsReply.refused' : 'starttlsReply';
    case 'mail':
      return messagesOf(event).length > 1 ? 'mail.together.open' : 'mail.open';
    case 'rcpt':
    case 'data':
    case 'letter':
    case 'quit':
      return `${event.kind}.open`;
    default:
      return codeIn(event) === null ? 'readable' : 'reply.open';
  }
}

const withTicket = (event: TraceEvent): '' | '.ticket' => (lastOf([event], 'newSessionTicket') ? '.ticket' : '');

/** A sender that insists on TLS goes no further without it. */
const stopsHere = (event: TraceEvent): '' | '.required' =>
  decisionOn([event], 'policyAllowsCleartext')?.holds === false ? '.required' : '';
