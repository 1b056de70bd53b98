import type { TraceEvent } from '../../core/trace';
import type { TextKey, Values } from '../../i18n';
import type { Eyes } from '../state/eyes';
import { headOf } from './head';
import { messagesOf } from '../state/conversation';
import { titleOf, type Word } from './words';

type Translate = (key: TextKey, values?: Values) => string;

/** What is read aloud for an event: step, direction, message, and how much of it can be read. */
export function spokenLabel(event: TraceEvent, eyes: Eyes, t: Translate): string {
  const step = event.step === 'mail' ? t('score.spoken.mail') : t('score.spoken.step', { step: event.step });
  return [step, t(`score.spoken.from.${event.from}`), titleText(event, eyes, t), readabilityText(event, t)].join(', ');
}

export function titleText(event: TraceEvent, eyes: Eyes, t: Translate): string {
  return titleOf(event, eyes)
    .map((word) => wordText(word, t))
    .join(', ');
}

export function wordText(word: Word, t: Translate): string {
  return 'text' in word ? word.text : t(word.key, word.values);
}

function readabilityText(event: TraceEvent, t: Translate): string {
  const head = headOf(event);
  const total = event.bytes.length / 2;
  switch (head) {
    case 'part':
      return t('score.spoken.part', { readable: event.readable.bytes + event.readable.headers, total });
    case 'alert': {
      const alert = messagesOf(event).find((message) => message.kind === 'alert');
      return t('score.spoken.alert', { alert: alert?.description ?? '', total });
    }
    case 'tcp':
      return t('score.spoken.tcp');
    default:
      return t(`score.spoken.${head}`, { total });
  }
}
