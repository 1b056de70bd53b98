import gloss from './en/gloss.json';
import presets from './en/presets.json';
import states from './en/states.json';
import steps from './en/steps.json';
import toggles from './en/toggles.json';
import verdict from './en/verdict.json';

/** All that may be told of any run, and said by the servers; `opening` has what the opening run needs of it. */
export const texts = { ...gloss, ...presets, ...states, ...steps, ...toggles, ...verdict };
