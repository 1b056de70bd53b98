import { describe, expect, it } from 'vitest';
import { samePlace } from './place';
import { sketchTrace } from './sketch-trace';

describe('the same place in another run', () => {
  const long = sketchTrace([
    { step: 1 },
    { step: 4, kind: 'ehloReply' },
    { step: 5, kind: 'starttls' },
    { step: 'mail', kind: 'mail' },
  ]);
  const short = sketchTrace([{ step: 1 }, { step: 4, kind: 'ehloReply' }, { step: 'mail', kind: 'mail' }]);

  it('is the same message where it was sent', () => {
    expect(samePlace(long, 3, short)).toBe(2);
  });

  it('is the nearest step before where the step did not happen', () => {
    expect(samePlace(long, 2, short)).toBe(1);
  });

  it('is the last message of the connections before where the connection was not opened', () => {
    const twice = sketchTrace([{ step: 1 }, { step: 2 }, { step: 1, connection: 2 }]);
    expect(samePlace(twice, 2, sketchTrace([{ step: 1 }, { step: 2 }]))).toBe(1);
  });

  it('tells the messages of one step apart by kind', () => {
    const ten = sketchTrace([
      { step: 9 },
      { step: 10, kind: 'changeCipherSpec' },
      { step: 10, kind: 'newSessionTicket' },
    ]);
    const other = sketchTrace([
      { step: 10, kind: 'acknowledgement' },
      { step: 10, kind: 'newSessionTicket' },
    ]);
    expect(samePlace(ten, 2, other)).toBe(1);
    expect(samePlace(ten, 1, other)).toBe(0);
  });

  it('is the start for the start and the verdict for the verdict', () => {
    expect(samePlace(long, -1, short)).toBe(-1);
    expect(samePlace(long, 4, short)).toBe(3);
  });
});
