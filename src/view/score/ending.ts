import type { Phase, TraceEvent } from '../../core/trace';
import { messagesOf } from '../state/conversation';
import type { Eyes } from '../state/eyes';
import type { Band } from './bands';
import { isFatal } from './head';

/** How a connection ended. */
export type Ending =
  | { readonly kind: 'delivered'; readonly phase: Phase }
  | { readonly kind: 'alert' }
  | { readonly kind: 'refused'; readonly code: number }
  | { readonly kind: 'closed' };

/** The same as far as somebody knows it: what was sealed has no end that can be read. */
export function endingFor(
  eyes: Eyes,
  { ending, bands }: { ending: Ending; bands: readonly Band[] },
): Ending | { kind: 'sealed' } {
  return eyes === 'eavesdropper' && bands.some(({ phase }) => phase === 'encrypted') ? { kind: 'sealed' } : ending;
}

export function endingOf(events: readonly TraceEvent[]): Ending {
  if (events.some(isFatal)) return { kind: 'alert' };
  const replies = events.flatMap((event) => messagesOf(event).map((message) => ({ message, phase: event.phase })));
  const accepted = replies.find(({ message }) => message.kind === 'letterReply' && message.code < 300);
  if (accepted) return { kind: 'delivered', phase: accepted.phase };
  const refusal = replies.map(({ message }) => ('code' in message ? message.code : 0)).find((code) => code >= 400);
  return refusal === undefined ? { kind: 'closed' } : { kind: 'refused', code: refusal };
}
