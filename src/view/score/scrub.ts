import { tick } from 'svelte';

export interface ScrubOptions {
  readonly cursor: () => number;
  readonly end: () => number;
  readonly seek: (cursor: number) => void;
}

/**
 * Makes a score a scrubber: arrow keys, Home and End move its playhead and the focus with it, and dragging seeks
 * to what is under the pointer. Its buttons carry `data-cursor`.
 */
export function scrub({ cursor, end, seek }: ScrubOptions) {
  return (root: HTMLElement) => {
    let dragging = false;
    const goTo = (next: number) => {
      if (next !== cursor()) seek(next);
    };
    const press = (event: PointerEvent) => {
      dragging = event.button === 0 && cursorUnder(root, event) !== null;
    };
    const drag = (event: PointerEvent) => {
      if (!dragging || event.buttons === 0) return;
      const under = cursorUnder(root, event);
      if (under !== null) goTo(under);
    };
    const release = () => {
      dragging = false;
    };
    const key = (event: KeyboardEvent) => {
      const next = afterKey(event, cursor(), end());
      if (next === null) return;
      event.preventDefault();
      event.stopPropagation();
      goTo(next);
      void tick().then(() =>
        root.querySelector<HTMLElement>(`[data-cursor="${next}"]`)?.focus({ preventScroll: true }),
      );
    };
    const controller = new AbortController();
    const { signal } = controller;
    root.addEventListener('pointerdown', press, { signal });
    root.addEventListener('keydown', key, { signal });
    window.addEventListener('pointermove', drag, { signal });
    window.addEventListener('pointerup', release, { signal });
    window.addEventListener('pointercancel', release, { signal });
    return () => controller.abort();
  };
}

/** Where a key takes the playhead, inside the conversation and its verdict; `null` when the key is not ours. */
export function afterKey(
  event: Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey'>,
  cursor: number,
  end: number,
) {
  if (event.altKey || event.ctrlKey || event.metaKey) return null;
  switch (event.key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return Math.min(end, cursor + 1);
    case 'ArrowLeft':
    case 'ArrowUp':
      return Math.max(0, cursor - 1);
    case 'Home':
      return 0;
    case 'End':
      return end;
    default:
      return null;
  }
}

function cursorUnder(root: HTMLElement, { clientX, clientY }: PointerEvent): number | null {
  const element = (root.getRootNode() as Document | ShadowRoot).elementFromPoint(clientX, clientY);
  const button = element?.closest<HTMLElement>('[data-cursor]');
  return button && root.contains(button) ? Number(button.dataset['cursor']) : null;
}
