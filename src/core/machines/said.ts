import { encodeUtf8 } from '../bytes';
import { encodeCommand, encodeReply, stuffDots, type Command, type Reply } from '../protocols/smtp';
import type { Said } from './effect';
import type { ReplyTo } from './receiver.context';

const asLines = (lines: readonly string[]): Uint8Array => encodeUtf8(lines.map((line) => `${line}\r\n`).join(''));

export const saidCommand = (command: Command): Said => ({
  kind: 'command',
  command,
  bytes: asLines([encodeCommand(command)]),
});

export const saidReply = (reply: Reply, to: ReplyTo): Said => ({
  kind: 'reply',
  reply,
  to,
  bytes: asLines(encodeReply(reply)),
});

/** The letter with its dots stuffed and the lone dot that ends it (RFC 5321 §4.5.2). */
export const saidLetter = (lines: readonly string[]): Said => ({
  kind: 'letter',
  lines,
  bytes: asLines([...stuffDots(lines), '.']),
});
