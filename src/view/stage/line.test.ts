import { describe, expect, it } from 'vitest';
import { abridgeLines, isMarked, lineText, linesOf, marked, plain } from './line';

const reply = {
  kind: 'ehloReply',
  code: 250,
  lines: ['250-mail.dest.fr', '250-SIZE 1', '250-STARTTLS', '250 DSN'],
} as const;

describe('lines of SMTP', () => {
  it('mark STARTTLS in a list of capabilities, and nothing else', () => {
    expect(linesOf(reply).filter(isMarked).map(lineText)).toEqual(['250-STARTTLS']);
  });

  it('mark the address in an envelope', () => {
    const [line] = linesOf({ kind: 'rcpt', line: 'RCPT TO:<bob@dest.fr> NOTIFY=NEVER' });
    expect(line).toEqual([plain('RCPT TO:'), marked('<bob@dest.fr>'), plain(' NOTIFY=NEVER')]);
  });

  it('mark the code of a refusal, whatever it answers', () => {
    const [line] = linesOf({ kind: 'mailReply', code: 530, lines: ['530 5.7.0 Must issue a STARTTLS command first'] });
    expect(line?.[0]).toEqual(marked('530'));
  });
});

describe('abridged lines', () => {
  it('keep the first and the marked ones in their order, and count the rest', () => {
    const { shown, hidden } = abridgeLines(linesOf(reply), 2);
    expect(shown.map(lineText)).toEqual(['250-mail.dest.fr', '250-STARTTLS']);
    expect(hidden).toBe(2);
  });

  it('are all there when there is room', () => {
    expect(abridgeLines(linesOf(reply), 4)).toEqual({ shown: linesOf(reply), hidden: 0 });
  });
});
