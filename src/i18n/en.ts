import score from './en/score.json';
import stage from './en/stage.json';
import states from './en/states.json';
import steps from './en/steps.json';
import ui from './en/ui.json';
import verdict from './en/verdict.json';

/** The texts of the first load; a namespace shown later has its own loader in catalogues.ts. */
export const texts = { ...ui, ...stage, ...score, ...states, ...steps, ...verdict };
