import type { TlsOutput } from '../tls';
import type { Effect } from './effect';
import type { TlsNews } from './speech';

const announced = ['clientHello', 'serverHello', 'certificateVerify', 'serverKeyExchange'] as const;
type Announced = (typeof announced)[number];
const isAnnounced = (kind: string): kind is Announced => announced.some((one) => one === kind);

/** What both charts, and the trace, hear of an output of the engine. */
export function tlsNews(output: TlsOutput): { events: readonly TlsNews[]; effects: readonly Effect[] } {
  switch (output.kind) {
    case 'received':
      return {
        events: output.record.contents.flatMap(({ kind }) =>
          isAnnounced(kind) ? [{ type: `received.${kind}` } as const] : [],
        ),
        effects: [],
      };
    case 'failed':
      return { events: [{ type: 'tls.failed', by: output.by, alert: output.alert }], effects: [] };
    case 'closed':
      return { events: [{ type: 'tls.closed' }], effects: [] };
    case 'checked':
      return {
        events: [],
        effects: [{ kind: 'decided', check: output.check, holds: output.holds, because: output.because }],
      };
    case 'secret':
      return { events: [], effects: [output] };
    default:
      return { events: [], effects: [] };
  }
}
