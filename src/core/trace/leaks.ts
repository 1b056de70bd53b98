import type { MessageKind } from './message';
import type { Leak, TraceEvent } from './trace';

/** Which readable messages give away what (docs/model.md, "What leaks"); with EHLO both servers have said their names. */
const givenAwayBy: Partial<Record<MessageKind, Leak['what']>> = {
  ehlo: 'hostNames',
  starttls: 'tlsAskedFor',
  clientHello: 'parameters',
  serverHello: 'parameters',
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
