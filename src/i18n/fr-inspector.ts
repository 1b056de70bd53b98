import checks from './fr/checks.json';
import facts from './fr/facts.json';
import fields from './fr/fields.json';
import inspector from './fr/inspector.json';
import messages from './fr/messages.json';

/** What the inspector says. */
export const texts = { ...checks, ...facts, ...fields, ...inspector, ...messages };
