const narrowScreens = '(max-width: 599.98px)';
const middleScreens = '(max-width: 999.98px)';

/** Whether the page is narrow, or at most of middle width; rendered beforehand it takes itself for wide until it runs. */
export class Viewport {
  narrow = $state.raw(false);
  middle = $state.raw(false);

  /** Follows the window; returns how to stop. */
  follow(): () => void {
    const look = () => {
      this.narrow = matchMedia(narrowScreens).matches;
      this.middle = matchMedia(middleScreens).matches;
    };
    look();
    addEventListener('resize', look);
    return () => removeEventListener('resize', look);
  }
}
