import opening from './en/opening.json';
import score from './en/score.json';
import stage from './en/stage.json';
import ui from './en/ui.json';

/** The texts of the first load; a namespace shown later has its own loader in catalogues.ts. */
export const texts = { ...ui, ...stage, ...score, ...opening };
