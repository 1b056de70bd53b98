import type { Trace } from '../../core/trace';
import { reasonText } from './reason-text';

/** What became of the letter, field by field, and how much of the conversation could be read. */
export function verdictLines({ verdict, events }: Trace): readonly string[] {
  const { delivery, channel, authentication, reachedBy, logWord, tls, attempts, connections, leaked, reason } = verdict;
  const rows: readonly (readonly [name: string, value: string])[] = [
    ['delivery', delivery],
    ['channel', channel],
    ['authentication', authentication],
    ['reachedBy', reachedBy],
    ['logWord', logWord ?? '-'],
    ['tls', tls ? `${tls.version} ${tls.cipherSuite} ${tls.group} ${tls.signature}` : '-'],
    ['attempts', String(attempts)],
    ['connections', String(connections)],
    ['leaked', leaked.map(({ what }) => what).join(' ') || '-'],
    ['reason', reasonText(reason)],
    ['bytes', readableShare(events)],
  ];
  return rows.map(([name, value]) => `${name.padEnd(16)}${value}`);
}

function readableShare(events: Trace['events']): string {
  const sum = (of: (event: Trace['events'][number]) => number): number =>
    events.reduce((total, event) => total + of(event), 0);
  const headers = sum(({ readable }) => readable.headers);
  return `${sum(({ bytes }) => bytes.length / 2)} sent, ${sum(({ readable }) => readable.bytes)} readable, and ${headers} in headers of sealed records`;
}
