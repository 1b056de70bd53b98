import type { Message, TraceEvent } from '../../core/trace';
import { hasText, t } from '../state/language.svelte';

/** A message by its name in the protocol: a command's verb, a reply's code, TLS's own name; the letter has a word. */
export function messageName(message: Message): string {
  if ('code' in message) return String(message.code);
  if ('line' in message) return message.line.split(/[ :]/)[0] ?? message.line;
  if (message.kind === 'letter') return t('score.letter');
  if (message.kind === 'alert') return t('score.alert', { alert: message.description });
  return message.kind.charAt(0).toUpperCase() + message.kind.slice(1);
}

/** The messages of one piece. */
export const messageNames = (messages: readonly Message[]): string => messages.map(messageName).join(' · ');

/** What TCP alone says has no bytes and no message: the event tells it. */
export function tcpName(kind: TraceEvent['kind']): string {
  const key = `score.tcp.${kind}`;
  return hasText(key) ? t(key) : kind;
}
