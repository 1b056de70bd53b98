import type { Message, SmtpCommandMessage, SmtpReplyMessage } from '../../core/trace';

/** A piece of a line of protocol text; the marked pieces are what the step is about. */
export interface Run {
  readonly text: string;
  readonly marked: boolean;
}

export type Line = readonly Run[];

/** Lines as far as there is room, and how many had to go. */
export interface Abridged<T> {
  readonly shown: readonly T[];
  readonly hidden: number;
}

type SmtpMessage = SmtpCommandMessage | SmtpReplyMessage;

export const plain = (text: string): Run => ({ text, marked: false });
export const marked = (text: string): Run => ({ text, marked: true });
export const isMarked = (line: Line): boolean => line.some((run) => run.marked);
export const lineText = (line: Line): string => line.map((run) => run.text).join('');

export function isSmtpMessage(message: Message): message is SmtpMessage {
  return 'line' in message || 'lines' in message;
}

/** The lines of a command or a reply as they were said, with the words marked that the step is about. */
export function linesOf(message: SmtpMessage): readonly Line[] {
  return 'line' in message ? [commandLine(message)] : message.lines.map((line) => replyLine(message, line));
}

/** Keeps the first line and the marked ones, then the others in order, as long as `room` lasts. */
export function abridgeLines(lines: readonly Line[], room: number): Abridged<Line> {
  if (lines.length <= room) return { shown: lines, hidden: 0 };
  const places = lines.map((_, place) => place);
  const wanted = [
    ...places.filter((place) => matters(lines, place)),
    ...places.filter((place) => !matters(lines, place)),
  ];
  const kept = new Set(wanted.slice(0, Math.max(1, room)));
  return { shown: lines.filter((_, place) => kept.has(place)), hidden: lines.length - kept.size };
}

function matters(lines: readonly Line[], place: number): boolean {
  return place === 0 || isMarked(lines[place] ?? []);
}

function commandLine({ kind, line }: SmtpCommandMessage): Line {
  switch (kind) {
    case 'starttls':
      return [marked(line)];
    case 'ehlo':
      return markMatch(line, /(?<= )\S+/);
    case 'mail':
    case 'rcpt':
      return markMatch(line, /<[^>]*>/);
    default:
      return [plain(line)];
  }
}

function replyLine({ kind, code }: SmtpReplyMessage, line: string): Line {
  if (code >= 400) return markMatch(line, /^\d{3}/);
  switch (kind) {
    case 'greeting':
      return markMatch(line, /\bESMTP\b/);
    case 'ehloReply':
      return /^\d{3}[ -]STARTTLS\b/i.test(line) ? [marked(line)] : [plain(line)];
    case 'starttlsReply':
      return markMatch(line, /^\d{3}/);
    case 'letterReply':
      return markMatch(line, /\bqueued as \S+/);
    default:
      return [plain(line)];
  }
}

function markMatch(line: string, pattern: RegExp): Line {
  const match = pattern.exec(line);
  if (!match) return [plain(line)];
  const [before, after] = [line.slice(0, match.index), line.slice(match.index + match[0].length)];
  return [plain(before), marked(match[0]), plain(after)].filter((run) => run.text !== '');
}
