import { describe, expect, it } from 'vitest';
import { preferredLocale } from './preferred-locale';

describe('the language of a first visit', () => {
  it('is the first one wanted that the pages exist in', () => {
    expect(preferredLocale(['de-DE', 'fr-CA', 'en'])).toBe('fr');
    expect(preferredLocale(['en-GB', 'fr'])).toBe('en');
  });

  it('is English when none of them does', () => {
    expect(preferredLocale(['de', 'frr'])).toBe('en');
    expect(preferredLocale([])).toBe('en');
  });
});
