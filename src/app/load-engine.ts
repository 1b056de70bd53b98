import type { Engine } from '../view/state/run.svelte';
import { needTexts } from '../view/state/language.svelte';

/** The simulator, the sentences for every run it can make, and for everything the servers can be told. */
export async function loadEngine(): Promise<Engine> {
  const [engine] = await Promise.all([import('./engine'), needTexts('run')]);
  return engine;
}
