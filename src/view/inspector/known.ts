import type { Fact, Party, Trace, TraceEvent } from '../../core/trace';

/** A fact as one server holds it after an event: just learnt, known before, or just forgotten. */
export interface Known extends Fact {
  readonly news: 'learnt' | 'known' | 'forgotten';
}

/**
 * What a server knows after an event, and what it knew before and holds no more: what was heard in the clear must be
 * forgotten when TLS starts (RFC 3207 §4.2). A new connection begins with an empty memory.
 */
export function knownAfter(trace: Trace, event: TraceEvent, party: Party): readonly Known[] {
  const last = trace.events[event.index - 1];
  const before = last?.connection === event.connection ? last.knows[party] : [];
  const after = event.knows[party];
  return [
    ...after.map((fact): Known => ({ ...fact, news: before.some(same(fact)) ? 'known' : 'learnt' })),
    ...before
      .filter((old) => !after.some(({ fact }) => fact === old.fact))
      .map((fact): Known => ({ ...fact, news: 'forgotten' })),
  ];
}

/** Facts that were learnt the same way, said once for all of them. */
export interface Heard {
  readonly channel: Fact['channel'];
  readonly facts: readonly Known[];
}

/** Facts in the order they are held, those next to each other that were learnt the same way together. */
export function byChannel(known: readonly Known[]): readonly Heard[] {
  const starts = known.flatMap(({ channel }, i) => (channel === known[i - 1]?.channel ? [] : [{ channel, start: i }]));
  return starts.map(({ channel, start }, i) => ({ channel, facts: known.slice(start, starts[i + 1]?.start) }));
}

const same =
  ({ fact, value }: Fact) =>
  (other: Fact): boolean =>
    other.fact === fact && other.value === value;

/** The keys that may say a machine's state, the closest first: a state within a state falls back on the outer one. */
export function stateKeys(party: Party, state: string): readonly string[] {
  const names = state.split('.');
  return names.map((_, i) => `state.${party}.${names.slice(0, names.length - i).join('.')}`);
}
