import type { Reason } from '../../core/reason';
import { lastStep, type MessageKind, type Trace, type TraceEvent } from '../../core/trace';
import { lastOf } from './conversation';
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
    : {
        kicker: endKicker(trace, eyes),
        sentence: (eyes === 'servers' ? outcomeOf : overheardInTheEnd)(trace),
      };
}

/** The connection is named where there are several; how one ends is no part of the step it ended in. */
function kickerOf({ scenario, verdict }: Trace, { step, from, kind, connection }: TraceEvent): Reason {
  const several = verdict.connections > 1 ? 'several.' : '';
  const place = { host: scenario[from].name, connection };
  if (kind === 'close' || (step === 'mail' && farewells.has(kind))) return reason(`kicker.${several}farewell`, place);
  if (step === 'mail') return reason(`kicker.${several}mail.${from}`, place);
  return reason(`kicker.${several}step.${from}`, { ...place, step, last: lastStep });
}

const farewells: ReadonlySet<MessageKind> = new Set(['rset', 'rsetReply', 'quit', 'quitReply', 'alert']);

function endKicker({ events, verdict }: Trace, eyes: Eyes): Reason {
  if (eyes === 'eavesdropper') return reason('kicker.end.overheard');
  const { connections } = verdict;
  return reason(lastOf(events, 'letter') ? 'kicker.end' : 'kicker.end.kept', { connections });
}

const reason = (key: string, values: Reason['values'] = {}): Reason => ({ key, values });
