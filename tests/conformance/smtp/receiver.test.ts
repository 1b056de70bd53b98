import { describe, expect, it } from 'vitest';
import { decodeUtf8, encodeUtf8 } from '../../../src/core/bytes';
import { nobleCrypto, seedBytes, seededSource } from '../../../src/core/crypto';
import { createReceiver, receiverMoves, type Receiver } from '../../../src/core/machines';
import { defaultScenario, type ReceiverSide } from '../../../src/core/scenario';
import { preparedAtOnce } from '../../../src/core/simulate';

/** A client that types lines at the receiver in the clear and reads what comes back. */
class Talk {
  #receiver: Receiver;
  readonly #moves: ReturnType<typeof receiverMoves>;
  isClosed = false;

  constructor(side: Partial<ReceiverSide> = {}) {
    const pki = preparedAtOnce(defaultScenario);
    if (!pki) throw new Error('the default certificates expected');
    const random = seededSource(nobleCrypto, seedBytes(1));
    this.#receiver = createReceiver({ side: { ...defaultScenario.receiver, ...side }, queueId: 'ABC' });
    this.#moves = receiverMoves({ crypto: nobleCrypto, random, credentials: pki.receiver });
    this.greeting = this.#read(this.#moves.happen(this.#receiver, { type: 'connection.accepted' }));
  }

  readonly greeting: string[];

  get state(): string {
    return JSON.stringify(this.#receiver.snapshot.value);
  }

  get waiting(): number {
    return this.#receiver.channel.buffer.bytes.length;
  }

  get letter(): string | null {
    const { letter } = this.#receiver.snapshot.context;
    return letter && decodeUtf8(letter);
  }

  say(...lines: string[]): string[] {
    return this.sayBytes(encodeUtf8(lines.map((line) => `${line}\r\n`).join('')));
  }

  sayBytes(bytes: Uint8Array): string[] {
    return this.#read(this.#moves.hear(this.#receiver, bytes));
  }

  #read({ party, effects }: ReturnType<ReturnType<typeof receiverMoves>['hear']>): string[] {
    this.#receiver = party;
    this.isClosed ||= effects.some((effect) => effect.kind === 'closeConnection');
    const units = effects.flatMap((effect) => (effect.kind === 'transmit' ? effect.units : []));
    return units.flatMap((unit) => (unit.kind === 'lines' ? decodeUtf8(unit.bytes).trimEnd().split('\r\n') : []));
  }
}

const codes = (lines: readonly string[]): string[] => lines.map((line) => line.slice(0, 3));
const greeted = (side: Partial<ReceiverSide> = {}): Talk => {
  const talk = new Talk(side);
  talk.say('EHLO mail.envoi.fr');
  return talk;
};

describe('RFC 3207 §4, the STARTTLS command', () => {
  it('is offered in the EHLO reply, and answered 220', () => {
    const talk = new Talk();
    expect(talk.greeting).toEqual(['220 mail.dest.fr ESMTP']);
    expect(talk.say('EHLO mail.envoi.fr')).toEqual([
      '250-mail.dest.fr',
      '250-PIPELINING',
      '250-SIZE 10240000',
      '250-STARTTLS',
      '250-ENHANCEDSTATUSCODES',
      '250 8BITMIME',
    ]);
    expect(talk.say('STARTTLS')).toEqual(['220 2.0.0 Go ahead']);
    expect(talk.state).toContain('awaitingClientHello');
  });

  it('takes no argument: 501', () => {
    expect(greeted().say('STARTTLS now')).toEqual(['501 5.5.4 Syntax: STARTTLS']);
  });

  it('is 502 and not listed where it is not known', () => {
    const talk = new Talk({ starttls: 'absent' });
    expect(talk.say('EHLO mail.envoi.fr').join()).not.toContain('STARTTLS');
    expect(talk.say('STARTTLS')).toEqual(['502 5.5.1 Error: command not implemented']);
    expect(talk.say('NOOP')).toEqual(['250 2.0.0 Ok']);
  });

  it('is listed and then answered 454 when TLS is temporarily unavailable; the session goes on in the clear', () => {
    const talk = greeted({ starttls: 'refuses-454' });
    expect(talk.say('STARTTLS')).toEqual(['454 4.7.0 TLS not available due to local problem']);
    expect(codes(talk.say('MAIL FROM:<a@b>'))).toEqual(['250']);
  });

  it('is accepted before any EHLO, as Postfix does', () => {
    expect(codes(new Talk().say('STARTTLS'))).toEqual(['220']);
  });

  it('may be followed by the end of the connection: closed after the 220', () => {
    const talk = greeted({ starttls: 'closes-after-220' });
    expect(talk.say('STARTTLS')).toEqual(['220 2.0.0 Go ahead']);
    expect(talk.isClosed).toBe(true);
  });

  it('when required, lets only EHLO, NOOP, STARTTLS and QUIT pass before it: 530', () => {
    const talk = greeted({ starttls: 'required' });
    const refused = '530 5.7.0 Must issue a STARTTLS command first';
    for (const command of ['MAIL FROM:<a@b>', 'RCPT TO:<a@b>', 'DATA', 'RSET', 'VRFY bob'])
      expect(talk.say(command)).toEqual([refused]);
    expect(codes(talk.say('NOOP', 'EHLO x'))[0]).toBe('250');
    expect(codes(talk.say('STARTTLS'))).toEqual(['220']);
  });
});

describe('RFC 3207 §4.2, what was pipelined behind STARTTLS', () => {
  it('is thrown away: nothing of it is answered', () => {
    expect(codes(greeted().say('STARTTLS', 'MAIL FROM:<mallory@evil.example>'))).toEqual(['220']);
  });
});

describe('RFC 5321 §4.1.4, the order of commands', () => {
  it('wants EHLO before MAIL, MAIL before RCPT, RCPT before DATA', () => {
    const talk = new Talk();
    expect(codes(talk.say('MAIL FROM:<a@b>'))).toEqual(['503']);
    talk.say('EHLO x');
    expect(codes(talk.say('RCPT TO:<a@b>'))).toEqual(['503']);
    expect(codes(talk.say('DATA'))).toEqual(['503']);
    expect(codes(talk.say('MAIL FROM:<a@b>', 'DATA', 'MAIL FROM:<c@d>'))).toEqual(['250', '503', '503']);
  });

  it('forgets the transaction at RSET and at a new EHLO', () => {
    for (const reset of ['RSET', 'EHLO again']) {
      const talk = greeted();
      talk.say('MAIL FROM:<a@b>', 'RCPT TO:<c@d>', reset);
      expect(codes(talk.say('RCPT TO:<c@d>'))).toEqual(['503']);
    }
  });

  it('answers what it does not know with 500 and what is malformed with 501', () => {
    expect(codes(greeted().say('HELP', 'MAIL a@b', 'EHLO', 'VRFY'))).toEqual(['500', '501', '501', '501']);
  });

  it('answers VRFY without saying who has a letter box (RFC 5321 §3.5.3)', () => {
    expect(codes(greeted().say('VRFY bob'))).toEqual(['252']);
  });

  it('closes the connection after its 221, and not before (RFC 5321 §4.1.1.10)', () => {
    const talk = greeted();
    expect(talk.isClosed).toBe(false);
    expect(codes(talk.say('QUIT', 'NOOP'))).toEqual(['221']);
    expect(talk.isClosed).toBe(true);
  });
});

describe('RFC 2920 §3.2, pipelining', () => {
  it('answers a group of commands with one reply each, in order', () => {
    const talk = greeted();
    expect(codes(talk.say('MAIL FROM:<a@b>', 'RCPT TO:<c@d>', 'DATA'))).toEqual(['250', '250', '354']);
    expect(codes(talk.say('hello', '.', 'QUIT'))).toEqual(['250', '221']);
  });

  it('is not listed when it is off', () => {
    expect(new Talk({ pipelining: false }).say('EHLO x').join()).not.toContain('PIPELINING');
  });
});

describe('RFC 5321 §4.5.2, transparency', () => {
  it('takes the letter as it was before dots were stuffed, whatever the lines look like', () => {
    const talk = greeted();
    talk.say('MAIL FROM:<a@b>', 'RCPT TO:<c@d>', 'DATA', 'QUIT', '..', '..a', '', '.');
    expect(talk.letter).toBe('QUIT\r\n.\r\n.a\r\n\r\n');
  });

  it('hears the same one byte at a time', () => {
    const talk = greeted();
    const bytes = encodeUtf8('MAIL FROM:<a@b>\r\nRCPT TO:<c@d>\r\nDATA\r\n..x\r\n.\r\n');
    const heard = [...bytes].flatMap((byte) => talk.sayBytes(Uint8Array.of(byte)));
    expect(codes(heard)).toEqual(['250', '250', '354', '250']);
    expect(talk.letter).toBe('.x\r\n');
  });
});

describe('RFC 5321 §4.5.3.1, limits', () => {
  it('answers 500 to a command over the limit, once, when it ends, and goes on', () => {
    const talk = greeted();
    for (let i = 0; i < 100; i++) expect(talk.sayBytes(new Uint8Array(5000).fill(0x41))).toEqual([]);
    expect(talk.waiting).toBeLessThanOrEqual(2048);
    expect(codes(talk.say('', 'NOOP'))).toEqual(['500', '250']);
  });

  it('takes a line of the letter whatever its length, as Postfix does: nothing in it is a dot or a command', () => {
    const talk = greeted();
    talk.say('MAIL FROM:<a@b>', 'RCPT TO:<c@d>', 'DATA');
    const long = `${'x'.repeat(2048)}.`;
    expect(talk.say(`..${long}`, `${'y'.repeat(2048)}QUIT`, 'z'.repeat(2047))).toEqual([]);
    expect(codes(talk.say('.'))).toEqual(['250']);
    expect(talk.letter).toBe(`.${long}\r\n${'y'.repeat(2048)}QUIT\r\n${'z'.repeat(2047)}\r\n`);
  });

  it('refuses at MAIL a size over its own: 552 (RFC 1870 §6.1)', () => {
    const talk = greeted();
    expect(codes(talk.say('MAIL FROM:<a@b> SIZE=10240001', 'MAIL FROM:<a@b> SIZE=10240000'))).toEqual(['552', '250']);
  });

  it('takes a thousand recipients and no more: 452', () => {
    const talk = greeted();
    talk.say('MAIL FROM:<a@b>');
    for (let i = 0; i < 1000; i++) expect(codes(talk.say('RCPT TO:<c@d>'))).toEqual(['250']);
    expect(codes(talk.say('RCPT TO:<c@d>', 'DATA'))).toEqual(['452', '354']);
  });

  it('reads a letter over the size limit to its end without keeping it, then refuses it: 552', () => {
    const talk = greeted();
    talk.say('MAIL FROM:<a@b>', 'RCPT TO:<c@d>', 'DATA');
    const megabyte = encodeUtf8(`${'x'.repeat(998)}\r\n`.repeat(1024));
    for (let i = 0; i < 11; i++) talk.sayBytes(megabyte);
    expect(codes(talk.say('.'))).toEqual(['552']);
    expect(talk.letter).toBeNull();
  });
});
