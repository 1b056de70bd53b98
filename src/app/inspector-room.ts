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
