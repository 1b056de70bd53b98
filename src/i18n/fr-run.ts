import gloss from './fr/gloss.json';
import presets from './fr/presets.json';
import states from './fr/states.json';
import steps from './fr/steps.json';
import toggles from './fr/toggles.json';
import verdict from './fr/verdict.json';

/** All that may be told of any run, and said by the servers; `opening` has what the opening run needs of it. */
export const texts = { ...gloss, ...presets, ...states, ...steps, ...toggles, ...verdict };
