import { render as renderComponent } from 'svelte/server';
import type { Locale } from '../i18n';
import App from './App.svelte';
import Choice from './Choice.svelte';
import { openPage } from './opening';

interface Rendered {
  readonly head: string;
  readonly html: string;
}

/** The simulator's page in one language, as it stands before any script runs. */
export async function render(locale: Locale): Promise<Rendered> {
  return written(renderComponent(App, { props: await openPage(locale) }));
}

/** The page at the root, which leads to the languages. */
export function renderChoice(): Rendered {
  return written(renderComponent(Choice));
}

function written({ head, body }: { readonly head: string; readonly body: string }): Rendered {
  return { head, html: body };
}
