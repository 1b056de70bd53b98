/** What the inspector lies over, in pixels of the window. */
export interface Surroundings {
  readonly windowHeight: number;
  /** Where the masthead ends. */
  readonly top: number;
  /** Where the score begins. */
  readonly score: number;
  /** Where the player begins. */
  readonly player: number;
}

const leastHeight = 360;

/** How far above the window's lower edge the inspector ends: where the score begins, or the player if that is too high up. */
export function inspectorEnd({ windowHeight, top, score, player }: Surroundings): number {
  const end = score - top >= leastHeight ? score : player;
  return Math.max(0, windowHeight - Math.min(end, windowHeight));
}

/** How many bytes fit on a line of a panel. */
export const rowWidth = (pixels: number): 8 | 16 => (pixels > 430 ? 16 : 8);

/** Keeps a panel's end (`--end`) where the score begins; set through the object model, which the content policy allows. */
export const endAboveScore = (onplaced: (panel: HTMLElement) => void) => (panel: HTMLElement) => {
  const topOf = (selector: string) => document.querySelector(selector)?.getBoundingClientRect().top ?? innerHeight;
  const place = () => {
    const { top } = panel.getBoundingClientRect();
    const around = { windowHeight: innerHeight, top, score: topOf('main > .score'), player: topOf('.page > footer') };
    panel.style.setProperty('--end', `${inspectorEnd(around)}px`);
    onplaced(panel);
  };
  const observer = new ResizeObserver(place);
  for (const element of document.querySelectorAll('.stage, .score')) observer.observe(element);
  addEventListener('resize', place);
  addEventListener('scroll', place, { passive: true });
  return () => {
    observer.disconnect();
    removeEventListener('resize', place);
    removeEventListener('scroll', place);
  };
};
