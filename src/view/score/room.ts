/** Widths of the score, in rem, at which the style sheet lets a heading appear. */
const steps = [20, 26, 32, 38, 44, 50, 56, 62, 70, 80] as const;

export type Room = (typeof steps)[number] | 'never';

const iconWidth = 2.2;
const letterWidth = 0.47;

/**
 * From which width of the whole score on a heading fits into its band, which takes `share` percent of it;
 * estimated from its length, because nothing can be measured before it is drawn.
 */
export function fitsFrom(text: string, share: number, withIcon = true): Room {
  const needed = ((withIcon ? iconWidth : 0.6) + text.length * letterWidth) / (share / 100);
  return firstStep(needed);
}

/** The least width, in rem, of a narrow column whose words don't touch those beside it. */
const narrowColumn = 2.2;

/** From which width on the words under the stems can stand in one row, when a narrow column takes `share` percent. */
export function wordsFitFrom(share: number): Room {
  return firstStep(narrowColumn / (share / 100));
}

function firstStep(needed: number): Room {
  return steps.find((step) => step >= needed) ?? 'never';
}
