import type { Reason } from '../../core/reason';
import { lastStep, type Trace, type TraceEvent } from '../../core/trace';
import type { Eyes } from './eyes';
import { outcomeOf } from './outcome';
import { overheard } from './overheard';
import { overheardInTheEnd } from './overheard-end';
import { told } from './told';

/** What the narrator says of one moment: a short line above (which step, who), and the sentence; both are rich text. */
export interface Narration {
  readonly kicker: Reason;
  readonly sentence: Reason;
}

/** Keys of the catalogues for a cursor of a run; -1 is before the first event, the number of events is the end. */
export function narrate(trace: Trace, cursor: number, eyes: Eyes): Narration {
  const event = trace.events[cursor];
  if (event) return { kicker: kickerOf(trace, event), sentence: (eyes === 'servers' ? told : overheard)(trace, event) };
  return cursor < 0
    ? { kicker: reason('kicker.start'), sentence: reason('hook.question') }
    : { kicker: reason('kicker.end', { connections: trace.verdict.connections }), sentence: (eyes === 'servers' ? outcomeOf : overheardInTheEnd)(trace) };
}

function kickerOf({ scenario }: Trace, { step, from }: TraceEvent): Reason {
  const host = scenario[from].name;
  if (step === 'mail') return reason(`kicker.mail.${from}`, { host });
  return reason(`kicker.step.${from}`, { host, step, last: lastStep });
}

const reason = (key: string, values: Reason['values'] = {}): Reason => ({ key, values });
