import opening from './fr/opening.json';
import score from './fr/score.json';
import stage from './fr/stage.json';
import ui from './fr/ui.json';

/** The texts of the first load; catalogues.ts says when the others are loaded. */
export const texts = { ...ui, ...stage, ...score, ...opening };
