import { describe, expect, it, vi } from 'vitest';
import type { Pki } from '../../core/pki';
import { defaultScenario, type Scenario } from '../../core/scenario';
import { Playback } from './playback.svelte';
import { Run, type Engine } from './run.svelte';
import { sketchTrace } from './sketch-trace';

const pki: Pki = { trustAnchors: [], receiver: { chain: [], privateKey: new Uint8Array(32) } };
const seeded = (seed: number): Scenario => ({ ...defaultScenario, seed });

/** An engine whose certificates are ready when the test says so, seed by seed. */
function slowEngine() {
  const ready = new Map<number, () => void>();
  const engine: Engine = {
    preparedAtOnce: () => null,
    prepare: (scenario) => new Promise((resolve) => ready.set(scenario.seed, () => resolve(pki))),
    simulate: (scenario) => ({ ...sketchTrace([{ step: 1 }]), scenario }),
  };
  return { engine, finish: (seed: number) => ready.get(seed)?.() };
}

const tick = () => new Promise((resolve) => setTimeout(resolve, 0));
const playback = () => new Playback(sketchTrace([{ step: 1 }]), () => 1000);

describe('a run', () => {
  it('shows the trace of a changed scenario', async () => {
    const { engine, finish } = slowEngine();
    const shown = playback();
    const run = new Run(shown, async () => engine);
    const changed = run.change(seeded(1));
    await tick();
    expect(run.busy).toBe(true);
    finish(1);
    expect(await changed).toBe(true);
    expect([shown.trace.scenario.seed, run.busy]).toEqual([1, false]);
  });

  it('shows the last of several changes, whichever is ready first', async () => {
    const { engine, finish } = slowEngine();
    const shown = playback();
    const run = new Run(shown, async () => engine);
    const changes = [run.change(seeded(1)), run.change(seeded(2))];
    await tick();
    finish(2);
    finish(1);
    expect(await Promise.all(changes)).toEqual([false, true]);
    expect(shown.trace.scenario.seed).toBe(2);
  });

  it('keeps the last good run and says so when the engine does not load, and tries again later', async () => {
    const { engine, finish } = slowEngine();
    const load = vi.fn<() => Promise<Engine>>().mockRejectedValueOnce(new Error('offline')).mockResolvedValue(engine);
    const silenced = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const shown = playback();
    const run = new Run(shown, load);
    expect(await run.change(seeded(1))).toBe(false);
    expect([run.failed, run.busy, run.scenario.seed]).toEqual([true, false, defaultScenario.seed]);
    silenced.mockRestore();
    const again = run.change(seeded(2));
    await tick();
    finish(2);
    expect(await again).toBe(true);
    expect(run.failed).toBe(false);
  });

  it('changes at once when the engine is warm and no certificate has to be issued', async () => {
    const { engine } = slowEngine();
    const shown = playback();
    const run = new Run(shown, async () => ({ ...engine, preparedAtOnce: () => pki }));
    await run.warm();
    void run.change(seeded(1));
    expect([shown.trace.scenario.seed, run.busy]).toEqual([1, false]);
  });

  it('loads the engine once', async () => {
    const { engine } = slowEngine();
    const load = vi.fn(async () => engine);
    const run = new Run(playback(), load);
    await Promise.all([run.warm(), run.warm()]);
    expect(load).toHaveBeenCalledTimes(1);
  });
});
