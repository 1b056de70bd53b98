import type { Trace, TraceEvent } from '../../core/trace';
import type { Speed } from './pacing';
import { beforeStart, samePlace } from './place';

/** How the last move was made: one step forward is shown as a flight, everything else as a jump. */
export type Move = 'flight' | 'jump';

/** How many milliseconds the moment at a cursor deserves at a speed. */
export type Pace = (trace: Trace, cursor: number, speed: Speed) => number;

/**
 * A cursor in an immutable trace: -1 before anything was sent, then one event after the other, and after the last
 * the verdict. Going back is as cheap as going forward.
 */
export class Playback {
  trace: Trace;
  previous = $state.raw<Trace | null>(null);
  cursor = $state.raw(beforeStart);
  playing = $state.raw(false);
  speed = $state.raw<Speed>(1);
  move = $state.raw<Move>('jump');
  /** The furthest cursor reached; on the first play the score is written up to here. */
  reached = $state.raw(beforeStart);
  /** True once the run has been played to its end: the score then shows it whole. */
  written = $state.raw(false);
  readonly #pace: Pace;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(trace: Trace, pace: Pace) {
    this.trace = $state.raw(trace);
    this.#pace = pace;
  }

  get end(): number {
    return this.trace.events.length;
  }

  /** The event under the cursor; none before the start and at the verdict. */
  get event(): TraceEvent | null {
    return this.trace.events[this.cursor] ?? null;
  }

  get atStart(): boolean {
    return this.cursor <= beforeStart;
  }

  get atEnd(): boolean {
    return this.cursor >= this.end;
  }

  play(): void {
    if (this.atEnd) this.#place(beforeStart, 'jump');
    this.playing = true;
    if (this.atStart) this.#place(0, 'flight');
    this.#schedule();
  }

  pause(): void {
    this.playing = false;
    clearTimeout(this.#timer);
  }

  toggle(): void {
    if (this.playing) this.pause();
    else this.play();
  }

  forward(): void {
    if (!this.atEnd) this.#place(this.cursor + 1, this.cursor + 1 < this.end ? 'flight' : 'jump');
    this.#schedule();
  }

  back(): void {
    this.seek(this.cursor - 1);
  }

  seek(cursor: number): void {
    this.#place(Math.min(this.end, Math.max(beforeStart, cursor)), 'jump');
    this.#schedule();
  }

  restart(): void {
    this.pause();
    this.seek(beforeStart);
  }

  /** Back to the start, as if nothing had been played yet and no other run been before. */
  forget(): void {
    this.restart();
    this.previous = null;
    this.reached = beforeStart;
    this.written = false;
  }

  setSpeed(speed: Speed): void {
    this.speed = speed;
    this.#schedule();
  }

  /** Puts another run in place of this one, at the same moment; the old one stays for comparison. */
  replace(trace: Trace): void {
    const cursor = samePlace(this.trace, this.cursor, trace);
    const reached = samePlace(this.trace, this.reached, trace);
    this.previous = this.trace;
    this.trace = trace;
    this.#place(cursor, 'jump');
    this.reached = Math.max(cursor, reached);
    this.#schedule();
  }

  #place(cursor: number, move: Move): void {
    this.cursor = cursor;
    this.move = move;
    this.reached = Math.max(this.reached, cursor);
    if (this.atEnd) this.written = true;
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    if (!this.playing) return;
    if (this.atEnd) return this.pause();
    this.#timer = setTimeout(() => this.forward(), this.#pace(this.trace, this.cursor, this.speed));
  }
}
