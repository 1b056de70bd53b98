import { frameSteps, type Step, type Trace, type TraceEvent } from '../../core/trace';
import { readabilityOf, type Readability } from './readability';

/** What a learner says of the steps of a run. */
export type Bet = Readonly<Partial<Record<Step, Readability>>>;

export interface BetResult {
  readonly step: Step;
  readonly said: Readability | null;
  /** `null`: the step did not happen in this run, so nobody can be right or wrong about it. */
  readonly truth: Readability | null;
  /** The event to look at. */
  readonly event: number | null;
}

export interface BetScore {
  readonly results: readonly BetResult[];
  readonly right: number;
  readonly asked: number;
}

/**
 * What can be bet on: the steps of the frame, then the letter. Where only TCP speaks there is nothing to read and nothing
 * to hide; what follows such a step under its number is not what the step is about.
 */
export function betSteps(trace: Trace): readonly Step[] {
  return frameSteps.map(({ step }) => step).filter((step) => eventsOf(trace, step)[0]?.parts.length !== 0);
}

/** Compares a bet with the run: what counts is the bytes of the step on the last connection that had it. */
export function scoreBet(trace: Trace, bet: Bet): BetScore {
  const results = betSteps(trace).map((step) => resultOf(trace, step, bet[step] ?? null));
  const asked = results.filter((result) => result.truth !== null);
  return { results, asked: asked.length, right: asked.filter((result) => result.said === result.truth).length };
}

function resultOf(trace: Trace, step: Step, said: Readability | null): BetResult {
  const events = eventsOf(trace, step);
  return { step, said, truth: events.length > 0 ? readabilityOf(events) : null, event: events[0]?.index ?? null };
}

/** The letter is the mail and its envelope; replies that may follow a step under its number belong to it. */
function eventsOf(trace: Trace, step: Step): readonly TraceEvent[] {
  const all = trace.events.filter((event) => event.step === step && event.kind !== 'close');
  const connection = Math.max(...all.map((event) => event.connection));
  return all.filter((event) => event.connection === connection);
}
