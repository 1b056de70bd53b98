import { describe, expect, it } from 'vitest';
import { overshoot } from './keep-in-view';
import { fitsFrom, wordsFitFrom } from './room';
import { afterKey } from './scrub';

const press = (key: string, cursor: number) =>
  afterKey({ key, altKey: false, ctrlKey: false, metaKey: false }, cursor, 20);

describe('the keys of the score', () => {
  it('move by one, and stay between the first event and the verdict', () => {
    expect([press('ArrowRight', 3), press('ArrowDown', 19), press('ArrowRight', 20)]).toEqual([4, 20, 20]);
    expect([press('ArrowLeft', 3), press('ArrowUp', 0), press('ArrowLeft', -1)]).toEqual([2, 0, 0]);
  });

  it('go to both ends', () => {
    expect([press('Home', 7), press('End', 7)]).toEqual([0, 20]);
  });

  it('leave other keys and browser shortcuts alone', () => {
    expect(press('Tab', 3)).toBeNull();
    expect(afterKey({ key: 'ArrowLeft', altKey: true, ctrlKey: false, metaKey: false }, 3, 20)).toBeNull();
  });
});

describe('keeping in view', () => {
  it('scrolls not at all when there is room around', () => {
    expect(overshoot(100, 150, 0, 400)).toBe(0);
  });

  it('scrolls as little as needed', () => {
    expect(overshoot(380, 430, 0, 400)).toBe(58);
    expect(overshoot(10, 60, 0, 400)).toBe(-18);
  });

  it('shows the beginning of what is too long', () => {
    expect(overshoot(200, 900, 0, 400)).toBe(172);
  });
});

describe('room', () => {
  it('needs more width for longer words and smaller bands', () => {
    expect(fitsFrom('in clear', 30)).toBe(24);
    expect(fitsFrom('poignée de main TLS', 20)).toBe(56);
    expect(fitsFrom('poignée de main TLS', 5)).toBe('never');
  });

  it('needs more width for more columns', () => {
    expect(wordsFitFrom(8)).toBe(32);
    expect(wordsFitFrom(4)).toBe(56);
  });
});
