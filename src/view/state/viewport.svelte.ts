const narrowScreens = '(max-width: 599.98px)';

/** Whether the page is narrow; a page rendered beforehand takes itself for wide until it runs. */
export class Viewport {
  narrow = $state.raw(false);

  /** Follows the window; returns how to stop. */
  follow(): () => void {
    const query = matchMedia(narrowScreens);
    const look = () => {
      this.narrow = query.matches;
    };
    look();
    query.addEventListener('change', look);
    return () => query.removeEventListener('change', look);
  }
}
