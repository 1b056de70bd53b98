import type { Phase, TraceEvent } from '../../core/trace';
import { isFatal } from './head';
import { messagesOf } from '../state/conversation';

/** How a connection ended. */
export type Ending =
  | { readonly kind: 'delivered'; readonly phase: Phase }
  | { readonly kind: 'alert' }
  | { readonly kind: 'refused'; readonly code: number }
  | { readonly kind: 'closed' };

export function endingOf(events: readonly TraceEvent[]): Ending {
  if (events.some(isFatal)) return { kind: 'alert' };
  const replies = events.flatMap((event) => messagesOf(event).map((message) => ({ message, phase: event.phase })));
  const accepted = replies.find(({ message }) => message.kind === 'letterReply' && message.code < 300);
  if (accepted) return { kind: 'delivered', phase: accepted.phase };
  const refusal = replies.map(({ message }) => ('code' in message ? message.code : 0)).find((code) => code >= 400);
  return refusal === undefined ? { kind: 'closed' } : { kind: 'refused', code: refusal };
}
