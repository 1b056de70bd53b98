import { describe, expect, it } from 'vitest';
import { presetRun } from './fixtures/preset-run';
import { letterEvent, letterText } from './letter';
import { lineText } from './line';

const letter = (subject: string, body: string): string =>
  ['From: <alice@envoi.fr>', 'To: <bob@dest.fr>', `Subject: ${subject}`, 'MIME-Version: 1.0', '', body].join('\n');

describe('a letter on a card', () => {
  it('shows who, to whom and about what, and counts the header lines it leaves out', () => {
    const { head, body, hidden } = letterText(letter('The door', 'one\ntwo'), 2);
    expect(head.map(lineText)).toEqual(['From: <alice@envoi.fr>', 'To: <bob@dest.fr>', 'Subject: The door']);
    expect([body, hidden]).toEqual([['one', 'two'], 1]);
  });

  it('counts the lines of the body there is no room for', () => {
    expect(letterText(letter('x', 'one\ntwo\nthree'), 2)).toMatchObject({ body: ['one', 'two'], hidden: 2 });
  });

  it.each(['=?utf-8?B?TGEgY2zDqQ==?=', '=?UTF-8?q?La_cl=C3=A9?='])('decodes %s (RFC 2047 §4)', (subject) => {
    expect(letterText(letter(subject, ''), 1).head.map(lineText)).toContain('Subject: La clé');
  });

  it('leaves alone what is no encoded word', () => {
    expect(letterText(letter('=?utf-8?B?***?=', ''), 1).head.map(lineText)).toContain('Subject: =?utf-8?B?***?=');
  });
});

describe('the event of the letter', () => {
  it('is on the last connection after a fallback', async () => {
    const trace = await presetRun('no-common-version');
    expect(letterEvent(trace)?.connection).toBe(trace.verdict.connections);
  });

  it('is none when the letter never left', async () => {
    expect(letterEvent(await presetRun('no-common-version-encrypt'))).toBeNull();
  });
});
