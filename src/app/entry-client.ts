import { hydrate } from 'svelte';
import { isLocale } from '../i18n';
import App from './App.svelte';
import { openPage } from './opening';

const { lang } = document.documentElement;
const target = document.getElementById('app');
if (!target || !isLocale(lang)) throw new Error('The page has no #app, or is in no language of ours');

hydrate(App, { target, props: await openPage(lang) });
