import opening from './fr/opening.json';
import score from './fr/score.json';
import stage from './fr/stage.json';
import ui from './fr/ui.json';

/** The texts of the first load; a namespace shown later has its own loader in catalogues.ts. */
export const texts = { ...ui, ...stage, ...score, ...opening };
