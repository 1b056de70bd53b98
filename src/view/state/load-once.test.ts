import { describe, expect, it } from 'vitest';
import { loadOnce } from './load-once';

describe('something loaded once', () => {
  it('is the same for everybody who asks, and asked for only then', async () => {
    let asked = 0;
    const load = loadOnce(() => Promise.resolve({ asked: ++asked }));
    expect(asked).toBe(0);
    expect(await load()).toBe(await load());
    expect(asked).toBe(1);
  });

  it('is tried again after a failure', async () => {
    let asked = 0;
    const load = loadOnce(() => (++asked === 1 ? Promise.reject(new Error('lost')) : Promise.resolve(asked)));
    await expect(load()).rejects.toThrow('lost');
    expect(await load()).toBe(2);
  });
});
