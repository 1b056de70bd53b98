import score from './fr/score.json';
import stage from './fr/stage.json';
import states from './fr/states.json';
import steps from './fr/steps.json';
import ui from './fr/ui.json';
import verdict from './fr/verdict.json';

/** The texts of the first load; a namespace shown later has its own loader in catalogues.ts. */
export const texts = { ...ui, ...stage, ...score, ...states, ...steps, ...verdict };
