import type { Trace } from '../../core/trace';

const flightMs = 900;
const msPerWord = 290;
const leastMs = 1800;
const mostMs = 9000;

export type Speed = 0.5 | 1 | 2;

export const speeds: readonly Speed[] = [0.5, 1, 2];

/**
 * How long a moment stays before the next one: the flight of its message, then the time to read its sentence.
 * What only TCP says is soon read; the last moment before the end waits a little longer.
 */
export function dwell(trace: Trace, cursor: number, words: number, speed: Speed): number {
  const event = trace.events[cursor];
  const tcpOnly = event !== undefined && event.parts.length === 0;
  const reading = Math.min(mostMs, Math.max(leastMs, words * msPerWord));
  return ((tcpOnly ? flightMs / 2 : flightMs) + reading) / speed;
}

export function countWords(sentence: string): number {
  return sentence.split(/\s+/).filter((word) => word.length > 1).length;
}
