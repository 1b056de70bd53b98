import checks from './en/checks.json';
import facts from './en/facts.json';
import fields from './en/fields.json';
import inspector from './en/inspector.json';
import messages from './en/messages.json';

/** What the inspector says. */
export const texts = { ...checks, ...facts, ...fields, ...inspector, ...messages };
