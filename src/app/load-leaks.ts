import { needTexts } from '../view/state/language.svelte';

/** What an eavesdropper learnt, which only the end tells, and its texts. */
export async function loadLeaks(): Promise<typeof import('../view/stage/Leaks.svelte')> {
  const [leaks] = await Promise.all([import('../view/stage/Leaks.svelte'), needTexts('run')]);
  return leaks;
}
