import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Playback } from './playback.svelte';
import { sketchTrace } from './sketch-trace';

const four = () => sketchTrace([{ step: 1 }, { step: 2 }, { step: 3 }, { step: 4 }]);
const start = () => new Playback(four(), (_trace, _cursor, speed) => 1000 / speed);

describe('playback', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('waits before the first event', () => {
    const playback = start();
    expect([playback.cursor, playback.event, playback.atStart]).toEqual([-1, null, true]);
  });

  it('sends the first message as soon as it plays, and the next when the first has been read', () => {
    const playback = start();
    playback.play();
    expect(playback.cursor).toBe(0);
    vi.advanceTimersByTime(999);
    expect(playback.cursor).toBe(0);
    vi.advanceTimersByTime(1);
    expect(playback.cursor).toBe(1);
  });

  it('stops on the verdict and has then written the score', () => {
    const playback = start();
    playback.play();
    expect(playback.written).toBe(false);
    vi.advanceTimersByTime(60_000);
    expect([playback.cursor, playback.playing, playback.written]).toEqual([4, false, true]);
  });

  it('plays from the start again when it stands on the verdict', () => {
    const playback = start();
    playback.seek(4);
    playback.play();
    expect([playback.cursor, playback.playing]).toEqual([0, true]);
  });

  it('goes twice as fast at speed 2, at once', () => {
    const playback = start();
    playback.play();
    playback.setSpeed(2);
    vi.advanceTimersByTime(500);
    expect(playback.cursor).toBe(1);
  });

  it('does not move when paused', () => {
    const playback = start();
    playback.play();
    playback.pause();
    vi.advanceTimersByTime(60_000);
    expect(playback.cursor).toBe(0);
  });

  it('flies forward and jumps back', () => {
    const playback = start();
    playback.forward();
    expect(playback.move).toBe('flight');
    playback.forward();
    playback.back();
    expect([playback.move, playback.cursor]).toEqual(['jump', 0]);
  });

  it('stays between the start and the verdict', () => {
    const playback = start();
    playback.back();
    expect(playback.cursor).toBe(-1);
    playback.seek(99);
    playback.forward();
    expect(playback.cursor).toBe(4);
  });

  it('remembers how far it has been', () => {
    const playback = start();
    playback.seek(2);
    playback.restart();
    expect([playback.cursor, playback.reached]).toEqual([-1, 2]);
  });

  it('keeps the place and the run before when a run is replaced', () => {
    const playback = start();
    const before = playback.trace;
    playback.seek(2);
    playback.replace(sketchTrace([{ step: 1 }, { step: 2 }, { step: 3, kind: 'ehlo' }, { step: 'mail' }]));
    expect([playback.cursor, playback.event?.step, playback.previous]).toEqual([2, 3, before]);
  });

  it('stays on the verdict when a run is replaced by a shorter one', () => {
    const playback = start();
    playback.seek(4);
    playback.replace(sketchTrace([{ step: 1 }]));
    expect([playback.cursor, playback.atEnd]).toEqual([1, true]);
  });
});
