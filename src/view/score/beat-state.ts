/** How far an event is from the playhead; `blank` is what the first play has not written yet. */
export type BeatState = 'blank' | 'todo' | 'current' | 'done';

export function beatState(index: number, cursor: number, written: number | null): BeatState {
  if (index === cursor) return 'current';
  if (written !== null && index > written) return 'blank';
  return index < cursor ? 'done' : 'todo';
}
