import { describe, expect, it } from 'vitest';
import type { MachineStep, Party, Rung, Trace } from '../../core/trace';
import { cursorAt, realRun } from '../state/fixtures/real-run';
import { sketchTrace } from '../state/sketch-trace';
import { ladderAt } from './rungs';

const move = (rungBefore: Rung, rung: Rung): MachineStep => ({
  before: '',
  after: '',
  transition: null,
  rungBefore,
  rung,
});

/** Both machines move on each event: the speaker when it speaks, the listener when the message arrives. */
function climb(...moves: readonly (readonly [from: Party, before: Rung, after: Rung, connection?: number])[]): Trace {
  return sketchTrace(
    moves.map(([from, before, after, connection = 1]) => ({
      step: 1,
      from,
      connection,
      machines: { sender: move(before, after), receiver: move(before, after) },
    })),
  );
}

const states = (trace: Trace, cursor: number, party: Party) => ladderAt(trace, cursor, party).map(({ state }) => state);

const textbook = climb(
  ['sender', 'connection', 'greetings'],
  ['receiver', 'greetings', 'starttls'],
  ['sender', 'starttls', 'negotiation'],
  ['receiver', 'negotiation', 'letter'],
);

describe('the ladder of a server', () => {
  it('is all ahead before anything was sent', () => {
    expect(states(textbook, -1, 'sender')).toEqual(['ahead', 'ahead', 'ahead', 'ahead', 'ahead']);
  });

  it('has moved on for who speaks, not yet for who listens', () => {
    expect(states(textbook, 1, 'receiver')).toEqual(['past', 'past', 'present', 'ahead', 'ahead']);
    expect(states(textbook, 1, 'sender')).toEqual(['past', 'present', 'ahead', 'ahead', 'ahead']);
  });

  it('strikes what was passed over on the way to the letter', () => {
    const absent = climb(['sender', 'connection', 'greetings'], ['sender', 'greetings', 'letter']);
    expect(states(absent, 1, 'sender')).toEqual(['past', 'past', 'skipped', 'skipped', 'present']);
  });

  it('counts STARTTLS as done for who negotiates', () => {
    const quick = climb(['receiver', 'greetings', 'negotiation']);
    expect(states(quick, 0, 'receiver')).toEqual(['skipped', 'past', 'past', 'present', 'ahead']);
  });

  it('starts again on each connection', () => {
    const twice = climb(['sender', 'connection', 'negotiation'], ['sender', 'connection', 'greetings', 2]);
    expect(states(twice, 1, 'sender')).toEqual(['past', 'present', 'ahead', 'ahead', 'ahead']);
  });

  it('strikes at the end what was never reached', () => {
    expect(states(climb(['sender', 'connection', 'greetings']), 1, 'sender')).toEqual([
      'past',
      'past',
      'skipped',
      'skipped',
      'skipped',
    ]);
  });

  it('counts STARTTLS as reached by both when it was refused', async () => {
    const refused = await realRun({ receiver: { starttls: 'refuses-454' } });
    const answer = cursorAt(refused, 'starttlsReply');
    expect(states(refused, answer, 'receiver')).toEqual(['past', 'past', 'present', 'ahead', 'ahead']);
    for (const party of ['sender', 'receiver'] as const)
      expect(states(refused, refused.events.length, party)).toEqual(['past', 'past', 'past', 'skipped', 'past']);
  });

  it('greets again under TLS without a step back, and comes to the letter with MAIL', async () => {
    const usual = await realRun();
    const again = usual.events.find((event) => event.step === 11)?.index ?? -2;
    const mail = cursorAt(usual, 'mail');
    expect(states(usual, cursorAt(usual, 'acknowledgement'), 'sender').at(3)).toBe('present');
    expect(states(usual, again, 'sender')).toEqual(['past', 'present', 'past', 'past', 'ahead']);
    expect(states(usual, again, 'receiver')).toEqual(['past', 'past', 'past', 'present', 'ahead']);
    expect(states(usual, mail, 'sender').at(-1)).toBe('present');
    expect(states(usual, mail, 'receiver').at(-1)).toBe('ahead');
  });

  it('has the letter done once it is delivered', async () => {
    const usual = await realRun();
    const accepted = cursorAt(usual, 'letterReply');
    expect(states(usual, accepted, 'receiver')).toEqual(['past', 'past', 'past', 'past', 'past']);
    expect(states(usual, accepted, 'sender').at(-1)).toBe('present');
    expect(states(usual, usual.events.length, 'sender').at(-1)).toBe('past');
  });

  it('never comes to a letter that was not sent', async () => {
    const expired = await realRun({ sender: { policy: 'verify' }, receiver: { certificate: 'expired' } });
    for (const party of ['sender', 'receiver'] as const)
      expect(states(expired, expired.events.length, party)).toEqual(['past', 'past', 'past', 'past', 'skipped']);
  });
});
