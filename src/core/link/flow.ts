/**
 * One direction of a TCP connection under Nagle's algorithm (RFC 9293 §3.7.4): while something small is not yet
 * acknowledged, what comes after it waits. That is why the second EHLO follows the acknowledgement of step 10.
 * Simplified: no loss, no window, one acknowledgement a segment; every segment counts as small.
 */
export class Flow<T> {
  #waiting: T[] = [];
  #unacknowledged = 0;

  get hasWaiting(): boolean {
    return this.#waiting.length > 0;
  }

  /** Hands over what may leave now. */
  offer(item: T): readonly T[] {
    this.#waiting.push(item);
    return this.#release();
  }

  left(): void {
    this.#unacknowledged += 1;
  }

  acknowledged(): readonly T[] {
    this.#unacknowledged -= 1;
    return this.#release();
  }

  #release(): readonly T[] {
    if (this.#unacknowledged > 0) return [];
    const next = this.#waiting.shift();
    return next === undefined ? [] : [next];
  }
}
