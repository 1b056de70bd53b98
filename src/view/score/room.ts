/** Widths of the staves, in rem, for which fits.css has a rule. */
const steps = [24, 32, 40, 48, 56, 64, 80] as const;

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
