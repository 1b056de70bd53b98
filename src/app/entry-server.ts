import type { Component } from 'svelte';
import { render as renderComponent } from 'svelte/server';
import type { Locale } from '../i18n';
import { setLanguage } from '../view/state/language.svelte';
import App from './App.svelte';
import Choice from './Choice.svelte';

interface Rendered {
  readonly head: string;
  readonly html: string;
}

/** The simulator's page in one language, as it stands before any script runs. */
export async function render(locale: Locale): Promise<Rendered> {
  await setLanguage(locale);
  return rendered(App);
}

/** The page at the root, which leads to the languages. */
export function renderChoice(): Rendered {
  return rendered(Choice);
}

function rendered(component: Component): Rendered {
  const { head, body } = renderComponent(component);
  return { head, html: body };
}
