import type { Scenario } from '../../core/scenario';
import type { Trace } from '../../core/trace';
import type { Bet } from './bet';
import type { Eyes } from './eyes';
import { narrate } from './narration';
import { countWords, dwell } from './pacing';
import { beforeStart } from './place';
import { Playback } from './playback.svelte';
import { Run, type Engine } from './run.svelte';
import type { Command } from './shortcuts';
import { say } from './language.svelte';

/** What may lie over the page: the keys, all that can be set of a server, or (on a phone) what applies to the page. */
export type DialogName = 'help' | 'sender' | 'receiver' | 'page';

/** Everything the page is doing: which run, where in it, through whose eyes, and what is open. */
export class Simulator {
  readonly playback: Playback;
  readonly run: Run;
  eyes = $state.raw<Eyes>('servers');
  inspecting = $state.raw(false);
  dialog = $state.raw<DialogName | null>(null);
  /** The learner's bet on the first play; `null` before one was made. */
  bet = $state.raw<Bet | null>(null);
  betting = $state.raw(false);
  /** True while the score is written as it plays for the first time. */
  firstPlay = $state.raw(false);
  #news = $state.raw<{ readonly cursor: number; readonly outcome: string } | null>(null);

  constructor(trace: Trace, loadEngine: () => Promise<Engine>) {
    this.playback = new Playback(trace, (run, cursor, speed) =>
      dwell(run, cursor, countWords(this.sentenceAt(run, cursor)), speed),
    );
    this.run = new Run(this.playback, loadEngine);
  }

  /** How far the score is written; `null` shows it whole. */
  get written(): number | null {
    return this.firstPlay && !this.playback.written ? this.playback.reached : null;
  }

  /** What the last change led to, in one sentence, until the page moves on; the end itself says it anyway. */
  get news(): string {
    const { cursor, atEnd } = this.playback;
    return this.#news?.cursor === cursor && !atEnd ? this.#news.outcome : '';
  }

  sentenceAt(trace: Trace, cursor: number): string {
    return say(narrate(trace, cursor, this.eyes).sentence);
  }

  /** Lays something over the page, or takes it away. */
  show(dialog: DialogName | null): void {
    this.dialog = dialog;
  }

  inspect(isOpen: boolean): void {
    this.inspecting = isOpen;
  }

  lookThrough(eyes: Eyes): void {
    this.eyes = eyes;
  }

  /** Opens the bet; the score must not give the answers away. */
  startBet(): void {
    this.playback.forget();
    this.firstPlay = true;
    this.bet = null;
    this.betting = true;
  }

  leaveBet(): void {
    this.betting = false;
  }

  placeBet(bet: Bet): void {
    this.bet = bet;
    this.betting = false;
    this.playback.play();
  }

  /** Runs another Scenario and says what comes of it. */
  async change(scenario: Scenario): Promise<void> {
    if (!(await this.run.change(scenario))) return;
    const { trace, end, cursor } = this.playback;
    this.#news = { cursor, outcome: this.sentenceAt(trace, end) };
  }

  /** Runs the Scenario of a link: there is no run before it to compare with. */
  async open(scenario: Scenario): Promise<void> {
    if (await this.run.change(scenario)) this.playback.previous = null;
  }

  obey(command: Command): void {
    const { playback } = this;
    switch (command) {
      case 'toggle':
        return playback.toggle();
      case 'forward':
        return playback.forward();
      case 'back':
        return playback.back();
      case 'start':
        return playback.seek(beforeStart);
      case 'end':
        return playback.seek(playback.end);
      case 'restart':
        return playback.restart();
      case 'eyes':
        this.eyes = this.eyes === 'servers' ? 'eavesdropper' : 'servers';
        return;
      case 'help':
        this.dialog = 'help';
    }
  }
}
