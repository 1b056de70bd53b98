import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concat, decodeUtf8, encodeUtf8, type Field } from '../../bytes';
import {
  annotateSmtp,
  appendTo,
  composeLetter,
  decodeCommand,
  decodeReplyLine,
  emptyLines,
  encodeCommand,
  encodeReply,
  endsLetter,
  formatDate,
  letterSize,
  noReplyYet,
  stuffDots,
  takeLine,
  unstuffDot,
  type Command,
  type LineBuffer,
  type Reply,
  type ReplyInProgress,
} from '.';

/** All lines a buffer gives up. */
function linesOf(buffer: LineBuffer): string[] {
  const lines: string[] = [];
  for (let taken = takeLine(buffer); taken.kind === 'line'; taken = takeLine(taken.rest))
    lines.push(decodeUtf8(taken.bytes));
  return lines;
}

function replyFrom(lines: readonly string[]): Reply | 'malformed' | 'incomplete' {
  let progress: ReplyInProgress = noReplyYet;
  for (const line of lines) {
    const read = decodeReplyLine(progress, line);
    if (read.kind === 'complete') return read.reply;
    if (read.kind === 'malformed') return 'malformed';
    progress = read.progress;
  }
  return 'incomplete';
}

describe('lines (RFC 5321 §2.3.8)', () => {
  it('end in CRLF and in nothing else', () => {
    expect(linesOf(appendTo(emptyLines, encodeUtf8('a\nb\rc\r\nd\r\ne')))).toEqual(['a\nb\rc', 'd']);
  });

  it('are the same however the bytes are cut', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme-ascii', maxLength: 40 })),
        fc.integer({ min: 1, max: 9 }),
        (lines, size) => {
          const bytes = encodeUtf8(lines.map((line) => `${line}\r\n`).join(''));
          let buffer = emptyLines;
          for (let at = 0; at < bytes.length; at += size) buffer = appendTo(buffer, bytes.slice(at, at + size));
          expect(linesOf(buffer)).toEqual(lines);
        },
      ),
    );
  });

  it('come in pieces when they are over the limit, so that no more than the limit ever waits', () => {
    expect(takeLine({ bytes: new Uint8Array(2048) }).kind).toBe('incomplete');
    expect(takeLine({ bytes: new Uint8Array(2049) })).toMatchObject({ kind: 'piece', bytes: new Uint8Array(2048) });
    for (const length of [2046, 2047, 2048, 2049, 5000]) {
      const line = new Uint8Array(length).fill(0x41);
      const pieces: Uint8Array[] = [];
      let buffer = { bytes: concat(line, encodeUtf8('\r\nnext')) };
      for (let taken = takeLine(buffer); taken.kind !== 'incomplete'; taken = takeLine(buffer)) {
        expect(taken.kind).toBe(taken.rest.bytes.length > 4 ? 'piece' : 'line');
        pieces.push(taken.bytes);
        buffer = taken.rest;
      }
      expect([concat(...pieces), decodeUtf8(buffer.bytes)]).toEqual([line, 'next']);
    }
  });
});

describe('commands (RFC 5321 §4.1)', () => {
  const commands: Command[] = [
    { kind: 'ehlo', domain: 'mail.envoi.fr' },
    { kind: 'starttls', argument: '' },
    { kind: 'mail', from: 'alice@envoi.fr', parameters: ['SIZE=293', 'BODY=8BITMIME'] },
    { kind: 'mail', from: '', parameters: [] },
    { kind: 'rcpt', to: 'bob@dest.fr', parameters: [] },
    { kind: 'data' },
    { kind: 'rset' },
    { kind: 'quit' },
  ];

  it.each(commands)('decode what they encode: $kind', (command) => {
    expect(decodeCommand(encodeCommand(command))).toEqual(command);
  });

  it('are case-insensitive and tolerate trailing space (§2.4)', () => {
    expect(decodeCommand('sTaRtTlS  ')).toEqual({ kind: 'starttls', argument: '' });
    expect(decodeCommand('mail from: <a@b> size=1')).toEqual({ kind: 'mail', from: 'a@b', parameters: ['size=1'] });
  });

  it.each([
    'EHLO',
    'MAIL',
    'MAIL TO:<a@b>',
    'MAIL FROM:a@b',
    'RCPT FROM:<a@b>',
    'RCPT TO:<a@b',
    'DATA now',
    'QUIT please',
  ])('are malformed rather than guessed at: %s', (line) => expect(decodeCommand(line).kind).toBe('malformed'));

  it('never throw on hostile bytes', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 300 }),
        (bytes) => typeof decodeCommand(decodeUtf8(bytes)).kind === 'string',
      ),
    );
  });
});

describe('replies (RFC 5321 §4.2)', () => {
  it('of several lines have a hyphen on all but the last', () => {
    expect(encodeReply({ code: 250, texts: ['a', 'b', 'c'] })).toEqual(['250-a', '250-b', '250 c']);
  });

  it('decode what they encode', () => {
    const reply = fc.record({
      code: fc.integer({ min: 200, max: 559 }).filter((code) => Math.floor(code / 10) % 10 <= 5),
      texts: fc
        .array(fc.string(), { minLength: 1, maxLength: 20 })
        .map((texts) => texts.map((text) => text.replace(/[\r\n]/g, ''))),
    });
    fc.assert(
      fc.property(reply, (one) => {
        expect(replyFrom(encodeReply(one))).toEqual(one);
      }),
    );
  });

  it('are malformed when a line brings another code, or none', () => {
    expect(replyFrom(['250-a', '251 b'])).toBe('malformed');
    expect(replyFrom(['250-a', 'hello'])).toBe('malformed');
    expect(replyFrom(['999 no such class'])).toBe('malformed');
  });

  it('are refused when they never end', () => {
    expect(replyFrom(Array.from({ length: 200 }, () => '250-again'))).toBe('malformed');
  });

  it('may be a code alone (§4.2)', () => {
    expect(replyFrom(['354'])).toEqual({ code: 354, texts: [''] });
  });
});

describe('dot-stuffing (RFC 5321 §4.5.2)', () => {
  it('gives back every letter, and leaves no lone dot inside it', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('.', '..', '', '.a', 'a.', 'text')), (lines) => {
        const stuffed = stuffDots(lines).map(encodeUtf8);
        expect(stuffed.some(endsLetter)).toBe(false);
        expect(stuffed.map(unstuffDot).map(decodeUtf8)).toEqual(lines);
      }),
    );
  });
});

describe('the letter', () => {
  const source = { from: 'alice@envoi.fr', to: 'bob@dest.fr', date: formatDate(0), messageId: 'x@y' };

  it('dates itself as RFC 5322 §3.3 has it', () => {
    expect(formatDate(1795464000)).toBe('Mon, 23 Nov 2026 20:00:00 +0000');
    expect(formatDate(951782399)).toBe('Mon, 28 Feb 2000 23:59:59 +0000');
    for (const seconds of [0, 951868800, 4107542399, 1e9])
      expect(new Date(formatDate(seconds)).getTime()).toBe(seconds * 1000);
  });

  it('sends a subject outside ASCII as encoded words (RFC 2047), each within 75 characters and a line of 76', () => {
    const subject = 'Le code de la porte de l’été prochain, à ne pas répéter où que ce soit 🚪';
    const headers = composeLetter({ ...source, subject, body: '' }).filter((line) => line.includes('=?utf-8?B?'));
    const decoded = headers.map((line) => Buffer.from(/\?B\?(.*)\?=/.exec(line)?.[1] ?? '', 'base64').toString('utf8'));
    expect(decoded.join('')).toBe(subject);
    expect(Math.max(...headers.map((line) => line.length))).toBeLessThanOrEqual(76);
    expect(Math.max(...headers.map((line) => line.replace('Subject: ', '').trim().length))).toBeLessThanOrEqual(75);
  });

  it('has no line over 998 octets (RFC 5322 §2.1.1) and loses nothing by it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 3000 }), (body) => {
        const lines = composeLetter({ ...source, subject: 'x', body });
        expect(Math.max(...lines.map((line) => encodeUtf8(line).length))).toBeLessThanOrEqual(998);
        expect(lines.slice(lines.indexOf('') + 1).join('')).toBe(decodeUtf8(encodeUtf8(body.replace(/[\r\n]/g, ''))));
      }),
      { numRuns: 50 },
    );
  });

  it('counts its octets with a CRLF for every line (RFC 1870 §4)', () => {
    expect(letterSize(['é', ''])).toBe(6);
  });
});

describe('annotation', () => {
  const leaves = (fields: readonly Field[]): readonly Field[] =>
    fields.flatMap((field) => (field.children.length > 0 ? leaves(field.children) : [field]));

  it.each(['command', 'reply', 'letter'] as const)('gives every byte of a %s a field, whatever the bytes', (text) => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('2', '5', '0', '-', ' ', '.', '\r', '\n', '\r\n', 'E', 'é')), (pieces) => {
        const bytes = encodeUtf8(pieces.join(''));
        let at = 0;
        for (const leaf of leaves(annotateSmtp(bytes, text))) {
          expect(leaf.start).toBe(at);
          at = leaf.end;
        }
        expect(at).toBe(bytes.length);
      }),
    );
  });

  it('tells code, continuation and text of a reply apart', () => {
    const [line] = annotateSmtp(encodeUtf8('250-STARTTLS\r\n'), 'reply');
    expect(line?.children.map(({ field, value }) => [field, value])).toEqual([
      ['smtp.reply.code', '250'],
      ['smtp.reply.continuation', '-'],
      ['smtp.reply.text', 'STARTTLS'],
      ['smtp.lineEnd', 'CRLF'],
    ]);
  });
});
