import { flushSync, tick } from 'svelte';
import type { Locale } from '../i18n';
import { rememberPlayed, wasPlayed } from '../view/state/first-visit';
import { locale } from '../view/state/language.svelte';
import { commandOf, focusOf } from '../view/state/shortcuts';
import { loadOnce } from '../view/state/load-once';
import type { Simulator } from '../view/state/simulator.svelte';
import type { AddressBar, LinkProblem, PageOpening } from './address-bar';
import { withTexts } from './with-texts';

type Explain = (typeof import('./explained-bytes'))['explain'];
type Situations = typeof import('../view/controls/situations');

/** What a page in a browser does besides being drawn: it follows its address, listens to keys, and gets ready. */
export class Life {
  begun = $state.raw(false);
  problems = $state.raw<readonly LinkProblem[]>([]);
  /** The meaning of bytes, once its chunk is there. */
  explain = $state.raw<Explain | null>(null);
  /** The ready-made situations, likewise. */
  situations = $state.raw<Situations | null>(null);
  readonly #simulator: Simulator;
  readonly #opening: PageOpening;
  /** True when something of the page could not be loaded. */
  lost = $state.raw(false);
  #followed = $state.raw(false);
  /** For a link that says something, or with the first move. */
  readonly #addressBar = loadOnce<AddressBar>(
    async () => new (await import('./address-bar')).AddressBar(this.#simulator, this.#opening),
  );
  readonly #rest = loadOnce(() => this.#loadTheRest());

  constructor(simulator: Simulator, opening: Locale) {
    this.#simulator = simulator;
    this.#opening = { locale: opening, scenario: simulator.playback.trace.scenario };
  }

  begin(): void {
    this.#simulator.firstPlay = !wasPlayed() && !/[?&]print\b/.test(location.search);
    this.begun = true;
    addEventListener('unhandledrejection', () => (this.lost = true));
    addEventListener('beforeprint', () => flushSync(() => (this.#simulator.firstPlay = false)));
    void this.#follow();
    whenIdle(this.warm);
  }

  /** An effect: whenever the page moves, its address does. */
  showAddress(): void {
    const { playback, eyes } = this.#simulator;
    const page = { cursor: playback.cursor, trace: playback.trace, eyes, locale: locale() };
    if (this.#followed) void this.#addressBar().then((address) => address.show(page));
  }

  /** An effect: the document is in the page's language, and a run played to its end is remembered. */
  keepRecord(): void {
    document.documentElement.lang = locale();
    if (this.#simulator.firstPlay && this.#simulator.playback.written) rememberPlayed();
  }

  /** The reader has seen what of the link could not be used. */
  dismiss(): void {
    this.problems = [];
  }

  readonly warm = (): void => {
    for (const load of [this.#simulator.run.warm, this.#rest]) load().catch(() => undefined);
  };

  readonly press = (event: KeyboardEvent): void => {
    const modified = event.ctrlKey || event.altKey || event.metaKey;
    const command = commandOf({ key: event.key, modified, focus: focusOf(document.activeElement) });
    if (!command || event.defaultPrevented || this.#simulator.dialog) return;
    event.preventDefault();
    this.#simulator.obey(command);
  };

  async #loadTheRest(): Promise<void> {
    const parts = Promise.all([
      import('./explained-bytes'),
      import('../view/controls/situations'),
      import('../view/score/many'),
    ]);
    const [{ explain }, situations] = await withTexts(parts, 'run');
    this.explain = explain;
    this.situations = situations;
  }

  async #follow(): Promise<void> {
    // first the page as it was rendered beforehand settles, narrow or wide
    await tick();
    if (location.search) this.problems = await (await this.#addressBar()).follow(location.search);
    this.#followed = true;
  }
}

function whenIdle(task: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(task, { timeout: 4000 });
  else setTimeout(task, 1500);
}
