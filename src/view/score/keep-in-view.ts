/** Scrolls the nearest scrolling ancestors inside `limit` just enough to show an element; the page itself stays. */
export function keepInView(element: HTMLElement, limit: HTMLElement): void {
  for (let box = element.parentElement; box && limit.contains(box); box = box.parentElement) {
    const outer = box.getBoundingClientRect();
    const inner = element.getBoundingClientRect();
    box.scrollTop += overshoot(inner.top, inner.bottom, outer.top, outer.bottom);
    box.scrollLeft += overshoot(inner.left, inner.right, outer.left, outer.right);
  }
}

const margin = 28;

/** How far to scroll so that [start, end] lies in [from, to] with some room; what is too long shows its start. */
export function overshoot(start: number, end: number, from: number, to: number): number {
  if (start - margin < from) return start - margin - from;
  if (end + margin > to) return Math.min(end + margin - to, start - margin - from);
  return 0;
}
