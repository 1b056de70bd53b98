import { encodeUtf8 } from '../../bytes';

/** The message and where it comes from; `date` is an RFC 5322 date-time. */
export interface LetterSource {
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly body: string;
  readonly date: string;
  readonly messageId: string;
}

/**
 * The message as lines of RFC 5322 with a MIME header (RFC 2045): the text is UTF-8 and travels by 8BITMIME.
 * A line longer than 998 octets is folded, as RFC 5322 §2.1.1 demands.
 */
export function composeLetter(source: LetterSource): readonly string[] {
  const body = source.body.split(/\r\n|\r|\n/).flatMap(foldText);
  const is8bit = !isAscii(source.body);
  return [
    `From: <${source.from}>`,
    `To: <${source.to}>`,
    ...encodedHeader('Subject', source.subject),
    `Date: ${source.date}`,
    `Message-ID: <${source.messageId}>`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    `Content-Transfer-Encoding: ${is8bit ? '8bit' : '7bit'}`,
    '',
    ...body,
  ];
}

/** Octets the message has when every line ends in CRLF: the value of SIZE (RFC 1870 §4). */
export const letterSize = (lines: readonly string[]): number =>
  lines.reduce((size, line) => size + encodeUtf8(line).length + 2, 0);

// eslint-disable-next-line no-control-regex -- ASCII is a range of control and printable characters
export const isAscii = (text: string): boolean => /^[\x00-\x7f]*$/.test(text);

/** An unstructured header; words outside ASCII, and lines too long to stand, travel as encoded words (RFC 2047). */
function encodedHeader(name: string, value: string): readonly string[] {
  if (isAscii(value) && value.length <= 900) return [`${name}: ${value}`];
  const words = chunksOfCharacters(value, encodedWordOctets).map((chunk) => `=?utf-8?B?${base64(encodeUtf8(chunk))}?=`);
  return words.map((word, i) => (i === 0 ? `${name}: ${word}` : ` ${word}`));
}

/** Octets whose base64 leaves an encoded word within 75 characters and its line within 76 (RFC 2047 §2). */
const encodedWordOctets = 39;

const foldText = (line: string): readonly string[] => chunksOfCharacters(line, 998);

/** Pieces of at most `octets` UTF-8 octets that break no character; an empty text is one empty piece. */
function chunksOfCharacters(text: string, octets: number): string[] {
  const chunks: string[] = [];
  let chunk = '';
  let used = 0;
  for (const character of text) {
    const size = encodeUtf8(character).length;
    if (used + size > octets) {
      chunks.push(chunk);
      chunk = '';
      used = 0;
    }
    chunk += character;
    used += size;
  }
  return [...chunks, chunk];
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** RFC 4648 §4, by hand: `btoa` belongs to the host. */
function base64(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const [a = 0, b, c] = bytes.subarray(i, i + 3);
    const bits = (a << 16) | ((b ?? 0) << 8) | (c ?? 0);
    const digits = [18, 12, 6, 0].map((shift) => alphabet.charAt((bits >> shift) & 63));
    text +=
      b === undefined
        ? `${digits[0]}${digits[1]}==`
        : c === undefined
          ? `${digits[0]}${digits[1]}${digits[2]}=`
          : digits.join('');
  }
  return text;
}
