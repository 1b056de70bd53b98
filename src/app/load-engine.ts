import type { Engine } from '../view/state/run.svelte';
import { withTexts } from './with-texts';

/** The simulator, the sentences for every run it can make, and for everything the servers can be told. */
export const loadEngine = (): Promise<Engine> => withTexts(import('./engine'), 'run');
