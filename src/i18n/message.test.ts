import { describe, expect, it } from 'vitest';
import { formatMessage, placeholdersOf, plainText, richText } from '.';

describe('a message', () => {
  it('fills its placeholders', () => {
    expect(formatMessage('{host} answers', { host: 'mail.dest.fr' }, 'en')).toBe('mail.dest.fr answers');
  });

  it('writes numbers the way of the language', () => {
    expect(formatMessage('{count} octets', { count: 1254 }, 'fr')).toBe('1\u202f254 octets');
    expect(formatMessage('{count} bytes', { count: 1254 }, 'en')).toBe('1,254 bytes');
  });

  it('chooses between one and several by the rule of the language', () => {
    expect(formatMessage('{n|un octet|# octets}', { n: 1 }, 'fr')).toBe('un octet');
    expect(formatMessage('{n|# octet|# octets}', { n: 0 }, 'fr')).toBe('0 octet');
    expect(formatMessage('{n|one byte|# bytes}', { n: 0 }, 'en')).toBe('0 bytes');
  });

  it('keeps a placeholder without a value visible', () => {
    expect(formatMessage('{host} answers', {}, 'en')).toBe('{host} answers');
  });

  it('names its placeholders, plural ones too', () => {
    expect(placeholdersOf('{b} {a|one|#} {b}')).toEqual(['a', 'b']);
  });
});

describe('rich text', () => {
  it('splits into marked and plain runs', () => {
    expect(richText('All <open>can read</open> it, <sealed>not that</sealed>.')).toEqual([
      { mark: null, text: 'All ' },
      { mark: 'open', text: 'can read' },
      { mark: null, text: ' it, ' },
      { mark: 'sealed', text: 'not that' },
      { mark: null, text: '.' },
    ]);
  });

  it('reads aloud without marks', () => {
    expect(plainText('<wire>STARTTLS</wire> is sent')).toBe('STARTTLS is sent');
  });
});
