import type { Reason } from '../../core/reason';
import type { Trace, TraceEvent } from '../../core/trace';
import { codeIn, decisionOn, lastOf, upTo } from './conversation';
import { namesOfCertificate } from './trouble';
import { cipherName, versionName, versionNames } from './tls-names';

/** Everything of an event that a sentence may name: it is read off the trace, the catalogues hold only words. */
export function sentenceValues(trace: Trace, event: TraceEvent): Reason['values'] {
  const events = upTo(trace, event);
  const total = event.bytes.length / 2;
  const code = codeIn(event);
  return {
    total,
    bytes: event.readable.bytes,
    rest: total - event.readable.bytes,
    minutes: minutesSince(trace, event),
    ...(code === null ? {} : { code: String(code) }),
    ...offered(events),
    ...chosen(events),
    ...disagreement(events),
    names: namesOfCertificate(events),
    ...decisionOn(events, 'certificateMatchesName')?.because.values,
  };
}

function offered(events: readonly TraceEvent[]): Reason['values'] {
  const hello = lastOf(events, 'clientHello');
  const [first = '', second = ''] = (hello?.versions ?? []).map(versionName);
  return { first, second, group: hello?.keyShares.join(', ') ?? '' };
}

function chosen(events: readonly TraceEvent[]): Reason['values'] {
  const hello = lastOf(events, 'serverHello');
  return hello ? { version: versionName(hello.version), cipher: cipherName(hello.cipherSuite) } : {};
}

/** The alert, and the two lists that had nothing in common. */
function disagreement(events: readonly TraceEvent[]): Reason['values'] {
  const alert = lastOf(events, 'alert')?.description;
  const failed = (['versionIsShared', 'groupIsShared'] as const)
    .map((check) => decisionOn(events, check))
    .find((decision) => decision?.holds === false);
  const { ours = '', theirs = '' } = failed?.because.values ?? {};
  return { ...(alert ? { alert } : {}), ours: versionNames(String(ours)), theirs: versionNames(String(theirs)) };
}

/** Between the end of the connection before and this event. */
function minutesSince({ events }: Trace, { connection, time }: TraceEvent): number {
  const before = events.findLast((event) => event.connection < connection);
  return before ? Math.round((time - before.time) / 60_000) : 0;
}
