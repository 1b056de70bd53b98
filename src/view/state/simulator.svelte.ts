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

/** Everything the page is doing: which run, where in it, through whose eyes, and what is open. */
export class Simulator {
  readonly playback: Playback;
  readonly run: Run;
  eyes = $state<Eyes>('servers');
  inspecting = $state(false);
  helping = $state(false);
  /** The learner's bet on the first play; `null` before one was made. */
  bet = $state.raw<Bet | null>(null);
  /** What changing something led to, to be read aloud. */
  announcement = $state('');

  constructor(trace: Trace, loadEngine: () => Promise<Engine>) {
    this.playback = new Playback(trace, (run, cursor, speed) =>
      dwell(run, cursor, countWords(this.sentenceAt(run, cursor)), speed),
    );
    this.run = new Run(this.playback, loadEngine);
  }

  sentenceAt(trace: Trace, cursor: number): string {
    return say(narrate(trace, cursor, this.eyes).sentence);
  }

  /** Runs another Scenario and says what comes of it. */
  async change(scenario: Scenario): Promise<void> {
    if (!(await this.run.change(scenario))) return;
    const { trace, end } = this.playback;
    this.announcement = say(narrate(trace, end, this.eyes).sentence);
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
        this.helping = true;
    }
  }
}
