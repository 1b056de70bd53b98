import { describe, expect, it } from 'vitest';
import { defaultScenario } from '../../core/scenario';
import { prepare, simulate } from '../../core/simulate';
import type { TraceEvent } from '../../core/trace';
import { byChannel, knownAfter, stateKeys } from './known';

const trace = simulate(defaultScenario, await prepare(defaultScenario));

function eventOf(kind: TraceEvent['kind']): TraceEvent {
  const event = trace.events.find((candidate) => candidate.kind === kind);
  if (!event) throw new Error(`a ${kind} expected in the textbook run`);
  return event;
}

const news = (kind: TraceEvent['kind']): string[] =>
  knownAfter(trace, eventOf(kind), 'sender').map((known) => `${known.fact} ${known.news}`);

describe('what a server knows', () => {
  it('is marked where it was just learnt', () => {
    expect(news('greeting')).toEqual(['peerName learnt']);
    expect(news('ehloReply')).toEqual(['peerName known', 'capabilities learnt']);
  });

  it('loses with TLS what was said in the clear (RFC 3207 §4.2)', () => {
    expect(news('serverHello')).toContain('capabilities forgotten');
  });
});

describe('what a server has learnt the same way', () => {
  it('stands together, and nothing is lost', () => {
    const known = knownAfter(trace, eventOf('serverHello'), 'sender');
    const heard = byChannel(known);
    expect(heard.flatMap(({ facts }) => facts)).toEqual(known);
    expect(heard.every(({ channel, facts }) => facts.every((fact) => fact.channel === channel))).toBe(true);
    expect(heard.some(({ channel }, i) => channel === heard[i - 1]?.channel)).toBe(false);
  });
});

describe('the words for a state', () => {
  it('fall back on those of the state around it', () => {
    expect(stateKeys('sender', 'connected.quitting')).toEqual([
      'state.sender.connected.quitting',
      'state.sender.connected',
    ]);
  });
});
