/** Things that will happen, soonest first; what is due at the same moment happens in the order it was announced. */
export class Timeline<T> {
  #due: { readonly at: number; readonly what: T }[] = [];
  #now = 0;

  /** Simulated milliseconds since the start. */
  get now(): number {
    return this.#now;
  }

  after(delay: number, what: T): void {
    const at = this.#now + delay;
    const later = this.#due.findIndex((other) => other.at > at);
    this.#due.splice(later < 0 ? this.#due.length : later, 0, { at, what });
  }

  /** Moves the clock to the next thing and gives it; `null` when nothing is left. */
  next(): T | null {
    const soonest = this.#due.shift();
    if (!soonest) return null;
    this.#now = soonest.at;
    return soonest.what;
  }
}
