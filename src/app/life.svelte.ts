import { tick } from 'svelte';
import type { Locale } from '../i18n';
import type { Situations } from '../view/controls/SituationPick.svelte';
import { rememberPlayed, wasPlayed } from '../view/state/first-visit';
import { locale, needTexts } from '../view/state/language.svelte';
import { commandOf, focusOf } from '../view/state/shortcuts';
import type { Simulator } from '../view/state/simulator.svelte';
import { AddressBar, type LinkProblem } from './address-bar';

type Explain = (typeof import('./explained-bytes'))['explain'];

/** What a page in a browser does besides being drawn: it follows its address, listens to keys, and gets ready. */
export class Life {
  begun = $state(false);
  problems = $state.raw<readonly LinkProblem[]>([]);
  /** The meaning of bytes, once its chunk is there. */
  explain = $state.raw<Explain | null>(null);
  /** The ready-made situations, likewise. */
  situations = $state.raw<Situations | null>(null);
  readonly #simulator: Simulator;
  readonly #address: AddressBar;
  #followed = $state(false);
  #loading: Promise<void> | null = null;

  constructor(simulator: Simulator, opening: Locale) {
    this.#simulator = simulator;
    this.#address = new AddressBar(simulator, opening);
  }

  begin(): void {
    this.#simulator.firstPlay = !wasPlayed();
    this.begun = true;
    void this.#follow();
    whenIdle(this.warm);
  }

  /** An effect: whenever the page moves, its address does. */
  showAddress(): void {
    const { playback, eyes, firstPlay } = this.#simulator;
    const page = [playback.cursor, playback.trace, eyes] as const;
    document.documentElement.lang = locale();
    if (firstPlay && playback.written) rememberPlayed();
    if (this.#followed && page) void this.#address.show(locale());
  }

  readonly warm = (): void => {
    this.#simulator.run.warm().catch(() => undefined);
    this.#loading ??= this.#loadTheRest();
  };

  readonly press = (event: KeyboardEvent): void => {
    const modified = event.ctrlKey || event.altKey || event.metaKey;
    const command = commandOf({ key: event.key, modified, focus: focusOf(document.activeElement) });
    if (!command || event.defaultPrevented || this.#simulator.dialog) return;
    event.preventDefault();
    this.#simulator.obey(command);
  };

  async #loadTheRest(): Promise<void> {
    try {
      const texts = needTexts('gloss', 'presets');
      const [{ explain }, situations] = await Promise.all([
        import('./explained-bytes'),
        import('../view/controls/situations'),
        texts,
      ]);
      this.explain = explain;
      this.situations = situations;
    } catch {
      this.#loading = null;
    }
  }

  async #follow(): Promise<void> {
    // first the page as it was rendered beforehand settles, narrow or wide
    await tick();
    this.problems = await this.#address.follow(location.search);
    this.#followed = true;
  }
}

function whenIdle(task: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(task, { timeout: 4000 });
  else setTimeout(task, 1500);
}
