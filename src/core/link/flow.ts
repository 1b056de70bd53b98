/**
 * One direction of a TCP connection under Nagle's algorithm (RFC 9293 §3.7.4): while something small is not yet
 * acknowledged, the next small thing waits. That is why the second EHLO follows the acknowledgement of step 10. The end
 * of the connection (FIN) waits for nothing, and takes along what was waiting. Simplified: no loss, no window, one
 * acknowledgement a segment; every segment counts as small.
 */
export class Flow<T> {
  #waiting: T[] = [];
  #unacknowledged = 0;

  get hasWaiting(): boolean {
    return this.#waiting.length > 0;
  }

  /** Takes a segment, and hands over what may leave now, in order. */
  offer(item: T): readonly T[] {
    this.#waiting.push(item);
    return this.#release();
  }

  /** The same, when a segment that left was acknowledged. */
  acknowledged(): readonly T[] {
    this.#unacknowledged -= 1;
    return this.#release();
  }

  /** Hands over everything that waits: the end follows it. */
  end(): readonly T[] {
    return this.#waiting.splice(0);
  }

  #release(): readonly T[] {
    if (this.#unacknowledged > 0) return [];
    const released = this.#waiting.splice(0, 1);
    this.#unacknowledged += released.length;
    return released;
  }
}
