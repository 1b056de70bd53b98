import type { Pki } from '../../core/pki';
import type { Scenario } from '../../core/scenario';
import type { Trace } from '../../core/trace';
import { loadOnce } from './load-once';
import type { Playback } from './playback.svelte';

/** The simulator as the page sees it: certificates first, then the run. */
export interface Engine {
  /** Certificates that need not be issued; `null` when they do. */
  preparedAtOnce(scenario: Scenario): Pki | null;
  prepare(scenario: Scenario): Promise<Pki>;
  simulate(scenario: Scenario, pki: Pki): Trace;
}

/**
 * The Scenario on the page and the run it gives. The engine is loaded on the first sign of interest; changing the
 * Scenario runs it again at once and keeps the place. Of several changes made while one runs, the last one counts.
 */
export class Run {
  scenario: Scenario;
  busy = $state.raw(false);
  /** True when the engine could not be loaded or the run could not be made; the last good run stays. */
  failed = $state.raw(false);
  readonly #playback: Playback;
  /** Loads the engine, so that the first change finds it warm. */
  readonly warm: () => Promise<Engine>;
  #engine: Engine | null = null;
  #latest = 0;

  constructor(playback: Playback, loadEngine: () => Promise<Engine>) {
    this.scenario = $state.raw(playback.trace.scenario);
    this.#playback = playback;
    this.warm = loadOnce(async () => (this.#engine = await loadEngine()));
  }

  /** Runs a Scenario in place of the present one; true when its run is the one shown. */
  async change(scenario: Scenario): Promise<boolean> {
    const turn = ++this.#latest;
    this.scenario = scenario;
    try {
      const pki = this.#engine?.preparedAtOnce(scenario) ?? (await this.#prepare(scenario));
      if (turn !== this.#latest) return false;
      const engine = this.#engine ?? (await this.warm());
      this.#playback.replace(engine.simulate(scenario, pki));
      this.failed = false;
      return true;
    } catch (error) {
      if (turn === this.#latest) this.#giveUp();
      // eslint-disable-next-line no-console -- a run that throws is a bug, and whoever looks for it looks here
      console.error(error);
      return false;
    } finally {
      if (turn === this.#latest) this.busy = false;
    }
  }

  async #prepare(scenario: Scenario): Promise<Pki> {
    this.busy = true;
    const engine = await this.warm();
    return engine.preparedAtOnce(scenario) ?? engine.prepare(scenario);
  }

  #giveUp(): void {
    this.failed = true;
    this.scenario = this.#playback.trace.scenario;
  }
}
