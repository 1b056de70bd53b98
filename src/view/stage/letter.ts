import type { LetterMessage, Trace, TraceEvent } from '../../core/trace';
import { plain, type Abridged, type Line } from './line';

/** A letter as far as a card has room for it. */
export interface LetterText {
  readonly head: readonly Line[];
  readonly body: readonly string[];
  /** Lines of the header and of the body that are not shown. */
  readonly hidden: number;
}

const shownHeaders = ['from', 'to', 'subject'];

/** The header lines a reader looks for and the beginning of the body, of a message as it was sent (RFC 5322 §2.1). */
export function letterText(text: string, room: number): LetterText {
  const lines = text.replace(/\r?\n$/, '').split(/\r?\n/);
  const blank = lines.indexOf('');
  const header = blank < 0 ? lines : lines.slice(0, blank);
  const head = header.filter((line) => shownHeaders.includes(line.split(':', 1)[0]?.toLowerCase() ?? ''));
  const body = abridgeBody(blank < 0 ? [] : lines.slice(blank + 1), room);
  return {
    head: head.map((line) => [plain(decodeEncodedWords(line))]),
    body: body.shown,
    hidden: header.length - head.length + body.hidden,
  };
}

/** The body without the blank lines around it, as far as there is room. */
export function abridgeBody(lines: readonly string[], room: number): Abridged<string> {
  const first = lines.findIndex((line) => line.trim() !== '');
  const last = lines.findLastIndex((line) => line.trim() !== '');
  const body = first < 0 ? [] : lines.slice(first, last + 1);
  return { shown: body.slice(0, room), hidden: Math.max(0, body.length - room) };
}

/** The event in which the letter crossed the wire for the last time; `null` if it never did. */
export function letterEvent(trace: Trace): TraceEvent | null {
  return trace.events.findLast((event) => letterIn(event) !== null) ?? null;
}

export function letterIn(event: TraceEvent): LetterMessage | null {
  for (const part of event.parts) {
    for (const message of part.messages) if (message.kind === 'letter') return message;
  }
  return null;
}

/** Encoded words as a reader sees them (RFC 2047 §2); what cannot be decoded stays as it is. */
function decodeEncodedWords(line: string): string {
  return line.replace(/=\?utf-8\?([bq])\?([^?\s]*)\?=(\s+(?==\?))?/gi, (word, encoding: string, text: string) => {
    try {
      const binary = encoding.toLowerCase() === 'b' ? atob(text) : unquote(text);
      return new TextDecoder().decode(Uint8Array.from(binary, (character) => character.charCodeAt(0)));
    } catch {
      return word;
    }
  });
}

function unquote(text: string): string {
  const spaced = text.replaceAll('_', ' ');
  return spaced.replace(/=([0-9a-f]{2})/gi, (_, pair: string) => String.fromCharCode(parseInt(pair, 16)));
}
