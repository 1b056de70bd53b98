import type { Step, Trace } from '../core/trace';
import { frame } from '../view/score/columns';
import { wordText } from '../view/score/speech';
import { wordsOf } from '../view/score/words';
import { t } from '../view/state/language.svelte';

export type StepWords = ReadonlyMap<Step, string>;

/**
 * What each step of the frame is called, and the letter; a long name may break where the score breaks it. Only a step
 * at which TLS speaks where the frame expects no more than TCP is called by its message in the run.
 */
export function stepWords({ events }: Trace): StepWords {
  return new Map(
    frame.map(({ step, words }) => {
      const said = step === 10 ? events.find((event) => event.step === step && event.kind !== 'close') : undefined;
      return [step, (said ? wordsOf(said) : words).map((word) => wordText(word, t)).join('\u200b')];
    }),
  );
}
