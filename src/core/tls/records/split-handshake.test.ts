import { describe, expect, it } from 'vitest';
import { splitHandshake } from './split-handshake';

describe('splitHandshake', () => {
  it('waits for the whole message and leaves the next one', () => {
    const fragments = Uint8Array.of(20, 0, 0, 2, 5, 6, 4, 0);
    for (let length = 0; length < 6; length++)
      expect(splitHandshake(fragments.slice(0, length))).toEqual({ kind: 'incomplete' });
    expect(splitHandshake(fragments)).toEqual({
      kind: 'message',
      bytes: fragments.slice(0, 6),
      rest: fragments.slice(6),
    });
  });

  it('refuses a message of more than 64 kB before it is there', () => {
    expect(splitHandshake(Uint8Array.of(11, 1, 0, 0))).toEqual({ kind: 'incomplete' });
    expect(splitHandshake(Uint8Array.of(11, 1, 0, 1))).toEqual({ kind: 'messageTooLong', length: 65537 });
  });
});
