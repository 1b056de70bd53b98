import { describe, expect, it } from 'vitest';
import { allTexts } from './all-texts';

/** What French sets apart by a narrow no-break space (U+202F), so that no line begins or ends with it. */
const wrong = [/«(?!\u202f)/, /(?<!\u202f)[;?!»](?!\w)/, /(?<!\u202f):(?!\w)/, /[ \u00a0][;:?!»]/];

const french = Object.entries(allTexts('fr'));

describe('French punctuation', () => {
  it('stands after a narrow no-break space', () => {
    expect(french.filter(([, text]) => wrong.some((pattern) => pattern.test(text)))).toEqual([]);
  });

  it('quotes with guillemets', () => {
    expect(french.filter(([, text]) => /["“”]/.test(text))).toEqual([]);
  });
});
