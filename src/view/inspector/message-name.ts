import type { Message, TraceEvent } from '../../core/trace';
import type { Eyes } from '../state/eyes';
import { hasText, t } from '../state/language.svelte';

/** A message by its name in the protocol: a command's verb, a reply's code, TLS's own name; the letter has a word. */
export function messageName(message: Message): string {
  if ('code' in message) return String(message.code);
  if ('line' in message) return message.line.split(/[ :]/)[0] ?? message.line;
  if (message.kind === 'letter') return t('score.letter');
  if (message.kind === 'alert') return `Alert ${message.description}`;
  return message.kind.charAt(0).toUpperCase() + message.kind.slice(1);
}

/** The messages of one piece. */
export const messageNames = (messages: readonly Message[]): string => messages.map(messageName).join(' · ');

/** What is called something in an event, for those who can see it. */
export interface Named {
  readonly kind: Message['kind'];
  readonly name: string;
}

/** The messages of an event by name, each kind once; what TCP alone says has no bytes, so the event tells it. */
export function namedIn(event: TraceEvent, eyes: Eyes): readonly Named[] {
  if (event.parts.length === 0) return [{ kind: event.kind, name: tcpName(event.kind) }];
  const seen = event.parts.filter((part) => part.protection === 'none' || eyes === 'servers');
  const messages = seen.flatMap((part) => part.messages);
  return messages
    .filter(({ kind }, i) => messages.findIndex((other) => other.kind === kind) === i)
    .map((message) => ({ kind: message.kind, name: messageName(message) }));
}

function tcpName(kind: Message['kind']): string {
  const key = `score.tcp.${kind}`;
  return hasText(key) ? t(key) : kind;
}
