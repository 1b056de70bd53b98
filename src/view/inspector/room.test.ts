import { describe, expect, it } from 'vitest';
import { inspectorEnd } from './room';

const page = { windowHeight: 800, top: 49, score: 562, player: 740 };

describe('the room of the inspector', () => {
  it('leaves score and player in sight', () => {
    expect(inspectorEnd(page)).toBe(800 - 562);
  });

  it('lies over a score that leaves it too little room, but not over the player', () => {
    expect(inspectorEnd({ ...page, score: 300 })).toBe(800 - 740);
  });

  it('goes down to the edge of a window that ends before the score', () => {
    expect(inspectorEnd({ ...page, windowHeight: 500 })).toBe(0);
  });
});
