import { describe, expect, it } from 'vitest';
import { visible } from './visible';

describe('visible text', () => {
  it('shows the characters that would command a terminal or begin a line', () => {
    expect(visible('a\u001b[31m\r\n\u009b\u2028\u202eb')).toBe('a\\u001b[31m\\u000d\\u000a\\u009b\\u2028\\u202eb');
  });

  it('leaves letters, accents, emoji and tabs', () => {
    expect(visible('é\t👩‍👩‍👧 ‚')).toBe('é\t👩‍👩‍👧 ‚');
  });
});
