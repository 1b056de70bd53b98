/**
 * One direction of a TCP connection under Nagle's algorithm (RFC 9293 §3.7.4): while something small is not yet
 * acknowledged, the next small thing waits. That is why the second EHLO follows the acknowledgement of step 10.
 * Simplified: no loss, no window, one acknowledgement a segment; every segment counts as small, and only the end of
 * the connection (FIN) does not wait.
 */
export class Flow<T> {
  #waiting: { readonly item: T; readonly isSmall: boolean }[] = [];
  #unacknowledged = 0;

  get hasWaiting(): boolean {
    return this.#waiting.length > 0;
  }

  /** Takes what is to be sent, and hands over what may leave now, in order. */
  offer(item: T, isSmall: boolean): readonly T[] {
    this.#waiting.push({ item, isSmall });
    return this.#release();
  }

  /** The same, when a segment that left was acknowledged. */
  acknowledged(): readonly T[] {
    this.#unacknowledged -= 1;
    return this.#release();
  }

  #release(): readonly T[] {
    const released: T[] = [];
    for (
      let first = this.#waiting[0];
      first && !(first.isSmall && this.#unacknowledged > 0);
      first = this.#waiting[0]
    ) {
      this.#waiting.shift();
      if (first.isSmall) this.#unacknowledged += 1;
      released.push(first.item);
    }
    return released;
  }
}
