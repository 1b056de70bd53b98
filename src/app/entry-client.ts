import { hydrate } from 'svelte';
import { isLocale } from '../i18n';
import { setLanguage } from '../view/state/language.svelte';
import App from './App.svelte';

const { lang } = document.documentElement;
const target = document.getElementById('app');
if (!target || !isLocale(lang)) throw new Error('The page has no #app, or is in no language of ours');

await setLanguage(lang);
hydrate(App, { target });
