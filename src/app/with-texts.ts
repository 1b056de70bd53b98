import type { LaterTexts } from '../i18n';
import { needTexts } from '../view/state/language.svelte';

/** A part of the page that is not there at first, once the texts it says are there too. */
export async function withTexts<Part>(loading: Promise<Part>, ...names: readonly LaterTexts[]): Promise<Part> {
  const [part] = await Promise.all([loading, needTexts(...names)]);
  return part;
}
