import { describe, expect, it } from 'vitest';
import { preferredLink } from './preferred-link';

const french = { hreflang: 'fr' };
const english = { hreflang: 'en' };
const links = [french, english];

describe('the language of a first visit', () => {
  it('is the first one wanted that there is a page in', () => {
    expect(preferredLink(links, ['de-DE', 'fr-CA', 'en'])).toBe(french);
    expect(preferredLink(links, ['EN-gb', 'fr'])).toBe(english);
  });

  it('is English when there is a page in none of them', () => {
    expect(preferredLink(links, ['de', 'frr'])).toBe(english);
    expect(preferredLink(links, [])).toBe(english);
  });
});
