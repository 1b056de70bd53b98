import type { Message } from '../../core/trace';

/** A message by its name in the protocol, which is never translated: a command's verb, a reply's code, TLS's own name. */
export function messageName(message: Message): string {
  if ('code' in message) return String(message.code);
  if ('line' in message) return message.line.split(/[ :]/)[0] ?? message.line;
  switch (message.kind) {
    case 'letter':
      return 'DATA';
    case 'connect':
      return 'SYN';
    case 'acknowledgement':
      return 'ACK';
    case 'close':
      return 'FIN';
    case 'alert':
      return `Alert ${message.description}`;
    default:
      return message.kind.charAt(0).toUpperCase() + message.kind.slice(1);
  }
}

/** The messages of one piece, each name once in a row. */
export const messageNames = (messages: readonly Message[]): string => messages.map(messageName).join(' · ');
