import opening from './en/opening.json';
import score from './en/score.json';
import stage from './en/stage.json';
import ui from './en/ui.json';

/** The texts of the first load; catalogues.ts says when the others are loaded. */
export const texts = { ...ui, ...stage, ...score, ...opening };
