import { needTexts } from '../view/state/language.svelte';

/** The bet and its texts. */
export async function loadBet(): Promise<typeof import('./bet')> {
  const [bet] = await Promise.all([import('./bet'), needTexts('dialogs')]);
  return bet;
}
