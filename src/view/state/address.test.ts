import { describe, expect, it } from 'vitest';
import { cursorOf, momentAt, placeFromQuery, placeToQuery } from './address';
import { sketchTrace } from './sketch-trace';

const run = sketchTrace([
  { step: 1 },
  { step: 4 },
  { step: 1, connection: 2 },
  { step: 'mail', connection: 2 },
  { step: 'mail', connection: 2 },
]);

describe('the place in a link', () => {
  it.each([-1, 0, 1, 2, 3, 4, 5])('comes back as it was at cursor %i', (cursor) => {
    const query = placeToQuery({ moment: momentAt(run, cursor), eyes: 'servers' });
    expect(cursorOf(run, placeFromQuery(query).moment)).toBe(cursor);
  });

  it('is short', () => {
    const query = (cursor: number) => placeToQuery({ moment: momentAt(run, cursor), eyes: 'eavesdropper' }).toString();
    expect(query(-1)).toBe('eyes=eavesdropper');
    expect(query(4)).toBe('step=mail.2&connection=2&eyes=eavesdropper');
  });

  it('names what it does not understand and falls back', () => {
    const read = placeFromQuery(new URLSearchParams('step=12&eyes=god'));
    expect(read.problems).toEqual(['step', 'eyes']);
    expect([read.moment.step, read.eyes]).toEqual(['start', 'servers']);
  });

  it('falls back to the same step of another connection, then to the start', () => {
    expect(cursorOf(run, { step: 4, nth: 1, connection: 2 })).toBe(1);
    expect(cursorOf(run, { step: 7, nth: 1, connection: 1 })).toBe(-1);
  });
});
