import { describe, expect, it } from 'vitest';
import { Flow, Timeline } from '.';

describe('Timeline', () => {
  it('lets the sooner happen first, and what was announced first among equals', () => {
    const timeline = new Timeline<string>();
    timeline.after(20, 'b');
    timeline.after(10, 'a');
    timeline.after(20, 'c');
    expect([timeline.next(), timeline.now, timeline.next(), timeline.next(), timeline.now, timeline.next()]).toEqual([
      'a',
      10,
      'b',
      'c',
      20,
      null,
    ]);
  });

  it('counts delays from the moment that has come', () => {
    const timeline = new Timeline<string>();
    timeline.after(10, 'a');
    timeline.next();
    timeline.after(10, 'b');
    timeline.next();
    expect(timeline.now).toBe(20);
  });
});

describe('Flow (RFC 9293 §3.7.4)', () => {
  it('lets one segment leave and holds the next until the first is acknowledged', () => {
    const flow = new Flow<string>();
    expect(flow.offer('Finished')).toEqual(['Finished']);
    expect(flow.offer('EHLO')).toEqual([]);
    expect(flow.hasWaiting).toBe(true);
    expect(flow.acknowledged()).toEqual(['EHLO']);
    expect(flow.hasWaiting).toBe(false);
  });

  it('releases one at a time, in order', () => {
    const flow = new Flow<string>();
    for (const item of ['a', 'b', 'c']) flow.offer(item);
    expect([flow.acknowledged(), flow.acknowledged(), flow.acknowledged()]).toEqual([['b'], ['c'], []]);
  });

  it('takes along at the end what was waiting', () => {
    const flow = new Flow<string>();
    for (const item of ['a', 'b', 'c']) flow.offer(item);
    expect(flow.end()).toEqual(['b', 'c']);
    expect(flow.hasWaiting).toBe(false);
  });
});
