import type { texts as french } from './fr';
import type checks from './fr/checks.json';
import type dialogs from './fr/dialogs.json';
import type gloss from './fr/gloss.json';
import type facts from './fr/facts.json';
import type fields from './fr/fields.json';
import type inspector from './fr/inspector.json';
import type messages from './fr/messages.json';
import type presets from './fr/presets.json';
import type states from './fr/states.json';
import type steps from './fr/steps.json';
import type toggles from './fr/toggles.json';
import type verdict from './fr/verdict.json';
import type { Locale } from './locale';

/** The French files are the reference: a key they don't have does not compile. */
export type TextKey =
  | keyof typeof french
  | keyof typeof checks
  | keyof typeof dialogs
  | keyof typeof gloss
  | keyof typeof facts
  | keyof typeof fields
  | keyof typeof inspector
  | keyof typeof messages
  | keyof typeof presets
  | keyof typeof states
  | keyof typeof steps
  | keyof typeof toggles
  | keyof typeof verdict;

/** Texts by their keys. */
export type Catalogue = Readonly<Record<string, string>>;

type Loaders = Readonly<Record<Locale, () => Promise<{ default: Catalogue }>>>;

const first: Loaders = {
  fr: () => import('./fr').then(({ texts }) => ({ default: texts })),
  en: () => import('./en').then(({ texts }) => ({ default: texts })),
};

/** Namespaces that are not needed at first, each a chunk of its own. */
const later = {
  checks: { fr: () => import('./fr/checks.json'), en: () => import('./en/checks.json') },
  dialogs: { fr: () => import('./fr/dialogs.json'), en: () => import('./en/dialogs.json') },
  gloss: { fr: () => import('./fr/gloss.json'), en: () => import('./en/gloss.json') },
  facts: { fr: () => import('./fr/facts.json'), en: () => import('./en/facts.json') },
  fields: { fr: () => import('./fr/fields.json'), en: () => import('./en/fields.json') },
  inspector: { fr: () => import('./fr/inspector.json'), en: () => import('./en/inspector.json') },
  messages: { fr: () => import('./fr/messages.json'), en: () => import('./en/messages.json') },
  presets: { fr: () => import('./fr/presets.json'), en: () => import('./en/presets.json') },
  /** Every sentence that tells a run, and all a server may say of itself and of its state; `opening` has what the opening run needs of them. */
  states: { fr: () => import('./fr/states.json'), en: () => import('./en/states.json') },
  steps: { fr: () => import('./fr/steps.json'), en: () => import('./en/steps.json') },
  toggles: { fr: () => import('./fr/toggles.json'), en: () => import('./en/toggles.json') },
  verdict: { fr: () => import('./fr/verdict.json'), en: () => import('./en/verdict.json') },
} satisfies Record<string, Loaders>;

export type LaterTexts = keyof typeof later;

/** Loads one locale's texts: those of the first load and the named ones. */
export async function loadCatalogue(locale: Locale, also: Iterable<LaterTexts> = []): Promise<Catalogue> {
  return merged([await first[locale](), { default: await loadLaterTexts(locale, also) }]);
}

/** Loads texts that are not part of the first load. */
export async function loadLaterTexts(locale: Locale, names: Iterable<LaterTexts>): Promise<Catalogue> {
  return merged(await Promise.all([...names].map((name) => later[name][locale]())));
}

function merged(modules: readonly { default: Catalogue }[]): Catalogue {
  return Object.assign({}, ...modules.map((module) => module.default)) as Catalogue;
}
