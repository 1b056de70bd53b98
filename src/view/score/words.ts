import type { Message, MessageKind, TraceEvent } from '../../core/trace';
import type { TextKey, Values } from '../../i18n';
import { messagesOf, readableMessagesOf } from '../state/conversation';
import type { Eyes } from '../state/eyes';

/** A word under a stem: protocol text as it is, or a key of the catalogues. */
export type Word = { readonly text: string } | { readonly key: TextKey; readonly values?: Values };

export const alertWord: Word = { key: 'heads.alert' };

/** The few words that stand under a stem, one a line; to who listens what is sealed is a size. */
export function wordsOf(event: TraceEvent, eyes: Eyes = 'servers'): readonly Word[] {
  const messages = messagesOf(event);
  if (eyes === 'eavesdropper' && isNameless(event)) return [sizeOf(event.bytes.length / 2)];
  if (isGoodbye(messages)) return [{ text: 'close_' }, { text: 'notify' }];
  const isSmtp = messages.some((message) => 'line' in message || 'code' in message || message.kind === 'letter');
  return isSmtp ? messages.map(shortWord).slice(0, 3) : wordsOfKind(event.kind);
}

/** What a row of the phone's list says: whole lines where one stands alone, names where there are several. */
export function titleOf(event: TraceEvent, eyes: Eyes = 'servers'): readonly Word[] {
  if (eyes === 'eavesdropper' && sealedBytes(event) > 0)
    return [...readableMessagesOf(event).map(nameOf), sizeOf(sealedBytes(event))];
  const messages = messagesOf(event);
  const [only, ...others] = messages;
  if (!only) return titleOfKind(event.kind);
  return others.length === 0 ? [lineOf(only)] : messages.map(nameOf);
}

/** The words a step has in the frame, before anything is known of the run. */
export function wordsOfKind(kind: MessageKind): readonly Word[] {
  if (kind === 'letter') return [{ key: 'score.letter' }];
  if (kind === 'alert') return [alertWord];
  return (shortNames[kind] ?? [rfcName(kind)]).map((text) => ({ text }));
}

/** The same in a sentence. */
export function titleOfKind(kind: MessageKind): readonly Word[] {
  if (kind in tcpKeys) return [{ key: tcpKeys[kind as TcpKind] }];
  const words = wordsOfKind(kind);
  return words.length > 1 ? [{ text: rfcName(kind) }] : words;
}

type TcpKind = 'connect' | 'acknowledgement' | 'close';

const tcpKeys: Readonly<Record<TcpKind, TextKey>> = {
  connect: 'score.tcp.connect',
  acknowledgement: 'score.tcp.acknowledgement',
  close: 'score.tcp.close',
};

const shortNames: Readonly<Partial<Record<MessageKind, readonly string[]>>> = {
  connect: ['TCP'],
  greeting: ['220'],
  ehlo: ['EHLO'],
  ehloReply: ['250-'],
  starttls: ['STARTTLS'],
  starttlsReply: ['220'],
  clientHello: ['Client', 'Hello'],
  serverHello: ['Server', 'Hello'],
  newSessionTicket: ['Session', 'Ticket'],
  acknowledgement: ['ACK'],
  close: ['FIN'],
};

/** Whether the message that names the event is sealed. */
function isNameless(event: TraceEvent): boolean {
  return event.parts.length > 0 && !readableMessagesOf(event).some(({ kind }) => kind === event.kind);
}

const sealedBytes = ({ parts }: TraceEvent): number =>
  parts.reduce((sum, { protection, start, end }) => sum + (protection === 'none' ? 0 : end - start), 0);

const sizeOf = (bytes: number): Word => ({ key: 'score.size', values: { bytes } });

function isGoodbye(messages: readonly Message[]): boolean {
  return messages.some((message) => message.kind === 'alert' && message.description === 'close_notify');
}

function shortWord(message: Message): Word {
  if (message.kind === 'letter') return { key: 'score.letter' };
  if ('code' in message) return { text: `${message.code}${message.lines.length > 1 ? '-' : ''}` };
  return { text: 'line' in message ? verbOf(message.line) : rfcName(message.kind) };
}

function nameOf(message: Message): Word {
  if (message.kind === 'alert') return lineOf(message);
  return 'code' in message ? { text: String(message.code) } : shortWord(message);
}

function lineOf(message: Message): Word {
  if ('line' in message) return { text: message.line };
  if ('code' in message) return { text: `${message.lines[0] ?? message.code}${message.lines.length > 1 ? ' …' : ''}` };
  if (message.kind === 'alert') return { key: 'score.alert', values: { alert: message.description } };
  return nameOf(message);
}

function verbOf(line: string): string {
  return (/^[A-Za-z]+/.exec(line)?.[0] ?? '?').toUpperCase();
}

/** `clientHello` is written ClientHello on screen, as in the RFC. */
function rfcName(kind: MessageKind): string {
  return kind.charAt(0).toUpperCase() + kind.slice(1);
}
