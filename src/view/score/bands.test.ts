import { describe, expect, it } from 'vitest';
import { ghostRunOf } from './ghost-run';
import { layoutScore } from './layout';
import { absent, noCommonVersion, textbook } from './sketch-conversation';

const spans = (bands: readonly { phase: string; first: number; last: number }[] | undefined) =>
  bands?.map(({ phase, first, last }) => [phase, first, last]);

describe('the bands', () => {
  it('follow the phases of the events, so that a ticket under TLS 1.3 is already encrypted', () => {
    const { systems } = layoutScore(textbook(), null);
    expect(spans(systems[0]?.bands)).toEqual([
      ['cleartext', 0, 5],
      ['handshake', 6, 9],
      ['encrypted', 10, 20],
    ]);
  });

  it('break off for what did not happen', () => {
    const { systems } = layoutScore(absent(), null);
    expect(spans(systems[0]?.bands)).toEqual([
      ['cleartext', 0, 3],
      ['ghost', 4, 10],
      ['cleartext', 11, 16],
    ]);
  });

  it('go on through a rest', () => {
    const { systems } = layoutScore(noCommonVersion(), null);
    expect(spans(systems[2]?.bands)).toEqual([
      ['cleartext', 0, 3],
      ['ghost', 4, 12],
      ['cleartext', 13, 18],
    ]);
  });

  it('are headed by the phases of the frame, with those nobody reached told apart', () => {
    const { heads } = layoutScore(noCommonVersion(), null);
    expect(heads.map(({ phase, happened }) => [phase, happened])).toEqual([
      ['cleartext', true],
      ['handshake', true],
      ['encrypted', false],
    ]);
  });
});

describe('a run of ghosts', () => {
  it('is told by its first and last step', () => {
    const { systems, columns } = layoutScore(absent(), null);
    const ghost = systems[0]?.bands[1];
    expect(ghost && ghostRunOf(ghost, columns)).toEqual({ kind: 'several', first: 5, last: 11 });
  });

  it('that reaches into the mail says so', () => {
    const { systems, columns } = layoutScore(noCommonVersion(), null);
    const ghost = systems[0]?.bands.at(-1);
    expect(ghost && ghostRunOf(ghost, columns)).toEqual({ kind: 'untilMail', first: 9 });
  });

  it('within one step names what is missing, each once', () => {
    const { columns } = layoutScore(textbook(), null);
    const at = columns.findIndex(({ key }) => key === '10:receiver#2');
    expect(ghostRunOf({ phase: 'ghost', first: at, last: at }, columns)).toEqual({
      kind: 'one',
      first: 10,
      names: [{ text: 'NewSessionTicket' }],
    });
  });
});
