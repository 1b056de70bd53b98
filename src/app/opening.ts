import type { Locale } from '../i18n';
import type { Trace } from '../core/trace';
import { setLanguage } from '../view/state/language.svelte';

/** What a page needs before it can be drawn: the texts of its language, and the run it opens with. */
export interface Opening {
  readonly trace: Trace;
}

/** Made by scripts/default-trace.ts with `simulate()`; a run for each language, because each has its own letter. */
const traces: Readonly<Record<Locale, () => Promise<{ default: unknown }>>> = {
  fr: () => import('./default-trace.fr.json'),
  en: () => import('./default-trace.en.json'),
};

export async function openPage(locale: Locale): Promise<Opening> {
  const [trace] = await Promise.all([traces[locale](), setLanguage(locale)]);
  return { trace: trace.default as Trace };
}
