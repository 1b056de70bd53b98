import type { Reason } from '../../core/reason';
import type { Trace } from '../../core/trace';
import { isHandshakeOver, lastOf, upTo } from './conversation';
import { outcomeOf } from './outcome';
import { versionName } from './tls-names';

/** The end for who listens: of a conversation that went on under keys he knows neither the words nor the outcome. */
export function overheardInTheEnd(trace: Trace): Reason {
  const last = trace.events.at(-1);
  const soFar = last ? upTo(trace, last) : [];
  if (!isHandshakeOver(soFar)) return outcomeOf(trace);
  return {
    key: 'outcome.overheard',
    values: { version: versionName(lastOf(soFar, 'serverHello')?.version ?? '') },
  };
}
