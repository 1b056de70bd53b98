import { frame } from '../view/score/columns';
import { wordText } from '../view/score/speech';
import { t } from '../view/state/language.svelte';

/** What each of the eleven steps is called, and the letter; a long name may break where the score breaks it. */
export function stepWords(): readonly string[] {
  return frame.map(({ words }) => words.map((word) => wordText(word, t)).join('\u200b'));
}
