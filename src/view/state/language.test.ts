import { beforeEach, describe, expect, it } from 'vitest';
import { hasText, locale, needTexts, say, setLanguage, t } from './language.svelte';

describe('the language of the page', () => {
  beforeEach(() => setLanguage('fr'));

  it('changes all texts at once', async () => {
    const french = t('hook.send');
    await setLanguage('en');
    expect([locale(), t('hook.send') === french]).toEqual(['en', false]);
  });

  it('is the last one asked for, whichever is loaded first', async () => {
    await Promise.all([setLanguage('en'), setLanguage('fr'), setLanguage('en')]);
    expect(locale()).toBe('en');
  });

  it('keeps texts that were asked for later through a change of language', async () => {
    await Promise.all([needTexts('dialogs'), setLanguage('en'), needTexts('run')]);
    expect([hasText('help.title'), hasText('gloss.rest'), locale()]).toEqual([true, true, 'en']);
  });

  it('shows a key that has no text as it is', () => {
    expect(say({ key: 'no.such.text', values: {} })).toBe('no.such.text');
  });
});
