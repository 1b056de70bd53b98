import type { MessageKind } from './message';
import type { Leak, TraceEvent } from './trace';

/** Which readable messages give away what (docs/model.md, "What leaks"). */
const givenAwayBy: Partial<Record<MessageKind, Leak['what']>> = {
  greeting: 'hostNames',
  ehlo: 'hostNames',
  starttls: 'tlsOffered',
  certificate: 'certificate',
  mail: 'envelope',
  rcpt: 'envelope',
  letter: 'letter',
};

/** What an eavesdropper learnt, each once, with the event in which he learnt it first. */
export function leaksOf(events: readonly TraceEvent[]): readonly Leak[] {
  const found = events.flatMap((event) => leaksIn(event).map((what): Leak => ({ what, event: event.index })));
  return found.filter((leak, i) => found.findIndex((other) => other.what === leak.what) === i);
}

function leaksIn(event: TraceEvent): readonly Leak['what'][] {
  const readable = event.parts.filter((part) => part.protection === 'none').flatMap((part) => part.messages);
  const named = readable.flatMap((message) => givenAwayBy[message.kind] ?? []);
  return event.parts.some((part) => part.protection !== 'none') ? [...named, 'sizes'] : named;
}
