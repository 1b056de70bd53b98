import { describe, expect, it } from 'vitest';
import { commandOf } from './shortcuts';

const press = (key: string, focus: 'page' | 'button' | 'control' = 'page', modified = false) =>
  commandOf({ key, focus, modified });

describe('the keyboard', () => {
  it('plays, steps and jumps', () => {
    expect([' ', 'ArrowRight', 'ArrowLeft', 'Home', 'End'].map((key) => press(key))).toEqual([
      'toggle',
      'forward',
      'back',
      'start',
      'end',
    ]);
  });

  it('knows letters in both cases', () => {
    expect([press('e'), press('E'), press('r'), press('?')]).toEqual(['eyes', 'eyes', 'restart', 'help']);
  });

  it('leaves space to a button, but steps beside it', () => {
    expect([press(' ', 'button'), press('ArrowRight', 'button')]).toEqual([null, 'forward']);
  });

  it('leaves everything to a form control', () => {
    expect([press('e', 'control'), press('ArrowRight', 'control'), press('Home', 'control')]).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('leaves the browser its own shortcuts', () => {
    expect(press('r', 'page', true)).toBeNull();
  });
});
