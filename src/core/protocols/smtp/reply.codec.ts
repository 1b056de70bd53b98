import type { Reply } from './reply';

/** The lines of a reply without CRLF: a hyphen after the code says that another line follows. */
export function encodeReply(reply: Reply): readonly string[] {
  const last = reply.texts.length - 1;
  return reply.texts.map((text, i) => `${reply.code}${i < last ? '-' : ' '}${text}`);
}

/** The lines of a reply read so far; a reply is complete with its first line that has no hyphen. */
export interface ReplyInProgress {
  readonly code: number | null;
  readonly texts: readonly string[];
}

export const noReplyYet: ReplyInProgress = { code: null, texts: [] };

export type ReplyProgress =
  | { readonly kind: 'more'; readonly progress: ReplyInProgress }
  | { readonly kind: 'complete'; readonly reply: Reply }
  | { readonly kind: 'malformed'; readonly line: string };

/** How many lines one reply may have before we stop listening. */
export const replyLineLimit = 128;

/** Adds a line. Another code within the same reply, or no code at all, is malformed (RFC 5321 §4.2). */
export function decodeReplyLine(progress: ReplyInProgress, line: string): ReplyProgress {
  const [, digits, separator, text = ''] = /^([2-5][0-5]\d)(?:([- ])(.*))?$/s.exec(line) ?? [];
  const code = Number(digits);
  const fits = digits !== undefined && (progress.code === null || progress.code === code);
  if (!fits || progress.texts.length >= replyLineLimit) return { kind: 'malformed', line };
  const texts = [...progress.texts, text];
  return separator === '-' ? { kind: 'more', progress: { code, texts } } : { kind: 'complete', reply: { code, texts } };
}
