import { describe, expect, it } from 'vitest';
import { eventAt, presetRun } from './fixtures/preset-run';
import { momentAt, speakerOf, stateKeys, stateOf } from './moment';

const trace = await presetRun('textbook');

describe('a moment', () => {
  it('is the opening before the first event, and the letter after the last', () => {
    expect(momentAt(trace, -1)).toEqual({ kind: 'opening' });
    expect(momentAt(trace, trace.events.length)).toMatchObject({ kind: 'end', letter: { kind: 'letter' } });
  });

  it('lights the one who speaks', () => {
    expect(speakerOf(momentAt(trace, eventAt(trace, 8).index))).toBe('receiver');
    expect(speakerOf(momentAt(trace, -1))).toBe('sender');
  });

  it('finds the speaker after its transition and the listener before: the message is still on its way', () => {
    const event = eventAt(trace, 5);
    const moment = momentAt(trace, event.index);
    expect(stateOf(trace, moment, 'sender')).toBe(event.machines.sender.after);
    expect(stateOf(trace, moment, 'receiver')).toBe(event.machines.receiver.before);
    expect(event.machines.receiver.before).not.toBe(event.machines.receiver.after);
  });

  it('finds a speaker that moved in speaking where it moved to', () => {
    const { index, machines } = eventAt(trace, 1);
    expect(machines.sender.before).toBe('idle');
    expect(stateOf(trace, momentAt(trace, index), 'sender')).toBe(machines.sender.after);
    expect(machines.sender.after).not.toBe('idle');
  });

  it('finds both where they ended at the end', () => {
    expect(stateOf(trace, momentAt(trace, trace.events.length), 'sender')).toBe('delivered');
  });
});

describe('the keys of a state', () => {
  it('go from the state to those around it', () => {
    expect(stateKeys('sender', 'connected.transferring.awaitingMailReply')).toEqual([
      'state.sender.connected.transferring.awaitingMailReply',
      'state.sender.connected.transferring',
      'state.sender.connected',
    ]);
  });
});
