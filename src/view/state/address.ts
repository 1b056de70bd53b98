import type { Step, Trace } from '../../core/trace';
import type { Eyes } from './eyes';
import { beforeStart } from './place';

/** A moment named so that it survives a change of the run: step, which message of the step, which connection. */
export interface Moment {
  readonly step: Step | 'start' | 'end';
  /** 1 for the step's first message. */
  readonly nth: number;
  readonly connection: number;
}

/** What a link says beside the Scenario's own fields. */
export interface Place {
  readonly moment: Moment;
  readonly eyes: Eyes;
}

/** The names a link uses besides the Scenario's fields; `print` asks for the whole score at once. */
export const placeNames = ['step', 'connection', 'eyes', 'print'] as const;

export const start: Moment = { step: 'start', nth: 1, connection: 1 };

/** `step=4`, `step=mail.3`, `step=end`, `connection=2`, `eyes=eavesdropper`: what is usual is left out. */
export function placeToQuery({ moment, eyes }: Place): URLSearchParams {
  const query = new URLSearchParams();
  if (moment.step !== 'start') query.set('step', `${moment.step}${moment.nth > 1 ? `.${moment.nth}` : ''}`);
  if (moment.connection > 1) query.set('connection', String(moment.connection));
  if (eyes !== 'servers') query.set('eyes', eyes);
  return query;
}

export interface ReadPlace extends Place {
  /** Names whose value could not be understood. */
  readonly problems: readonly string[];
}

export function placeFromQuery(query: URLSearchParams): ReadPlace {
  const step = readStep(query.get('step') ?? 'start');
  const connection = /^[1-9]$/.test(query.get('connection') ?? '1') ? Number(query.get('connection') ?? 1) : null;
  const eyes = readEyes(query.get('eyes') ?? 'servers');
  const problems = [step ? [] : ['step'], connection ? [] : ['connection'], eyes ? [] : ['eyes']].flat();
  const moment = { ...(step ?? { step: 'start', nth: 1 }), connection: connection ?? 1 } as const;
  return { moment, eyes: eyes ?? 'servers', problems };
}

export function momentAt(trace: Trace, cursor: number): Moment {
  if (cursor <= beforeStart) return start;
  const event = trace.events[cursor];
  if (!event) return { step: 'end', nth: 1, connection: 1 };
  return { step: event.step, connection: event.connection, nth: siblings(trace, event).indexOf(event) + 1 };
}

/** The cursor of a moment; one that does not exist in this run gives the nearest message of its step, or the start. */
export function cursorOf(trace: Trace, moment: Moment): number {
  if (moment.step === 'start') return beforeStart;
  if (moment.step === 'end') return trace.events.length;
  const { step, connection } = moment;
  const events = siblings(trace, { step, connection });
  const event = events[Math.min(moment.nth, events.length) - 1] ?? trace.events.find((other) => other.step === step);
  return event?.index ?? beforeStart;
}

function siblings(trace: Trace, { step, connection }: { step: Step; connection: number }) {
  return trace.events.filter((event) => event.step === step && event.connection === connection);
}

function readEyes(value: string): Eyes | null {
  return value === 'servers' || value === 'eavesdropper' ? value : null;
}

function readStep(value: string): Pick<Moment, 'step' | 'nth'> | null {
  const match = /^(start|end|mail|[1-9]|1[01])(?:\.([1-9]\d?))?$/.exec(value);
  if (!match) return null;
  const name = match[1] ?? '';
  const step = /^\d/.test(name) ? (Number(name) as Step) : (name as 'start' | 'end' | 'mail');
  return { step, nth: Number(match[2] ?? 1) };
}
