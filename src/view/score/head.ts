import type { TraceEvent } from '../../core/trace';
import { readabilityOf } from '../state/readability';
import { messagesOf } from '../state/conversation';

/** How the head of a stem is drawn. */
export type Head = 'readable' | 'part' | 'sealed' | 'tcp' | 'alert';

/** A tick for what only TCP says, a circled cross for a fatal alert, and else how much of the event can be read. */
export function headOf(event: TraceEvent): Head {
  if (event.parts.length === 0) return 'tcp';
  return isFatal(event) ? 'alert' : readabilityOf([event]);
}

/** Whether the event ends the connection by a fatal alert (RFC 8446 §6.2, RFC 5246 §7.2.2). */
export function isFatal(event: TraceEvent): boolean {
  return messagesOf(event).some((message) => message.kind === 'alert' && message.level === 'fatal');
}
