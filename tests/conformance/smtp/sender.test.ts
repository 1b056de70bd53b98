import { describe, expect, it } from 'vitest';
import { decodeUtf8, encodeUtf8 } from '../../../src/core/bytes';
import { nobleCrypto, seedBytes, seededSource } from '../../../src/core/crypto';
import { createSender, senderMoves, type Effect, type Sender } from '../../../src/core/machines';
import { defaultScenario, type SenderSide } from '../../../src/core/scenario';

/** A receiver that answers by hand, and writes down what the sender says and concludes. */
class Talk {
  #sender: Sender;
  readonly #moves = senderMoves({
    crypto: nobleCrypto,
    random: seededSource(nobleCrypto, seedBytes(1)),
    trustAnchors: [],
    clock: defaultScenario.clock,
    domain: 'dest.fr',
  });
  readonly effects: Effect[] = [];

  constructor(side: Partial<SenderSide> = {}) {
    this.#sender = createSender({
      side: { ...defaultScenario.sender, ...side },
      host: 'mail.dest.fr',
      envelope: { from: 'alice@envoi.fr', to: 'bob@dest.fr' },
      letter: ['Subject: x', '', '.', 'bonjour'],
    });
    this.#read(this.#moves.happen(this.#sender, { type: 'deliver' }));
    this.#read(this.#moves.happen(this.#sender, { type: 'connection.opened' }));
  }

  get state(): string {
    return JSON.stringify(this.#sender.snapshot.value).replace(/[{}"]/g, '');
  }

  get reason(): string | undefined {
    return this.#sender.snapshot.context.failure?.because.key;
  }

  hear(...lines: string[]): string {
    return this.hearBytes(encodeUtf8(lines.map((line) => `${line}\r\n`).join('')));
  }

  hearBytes(bytes: Uint8Array): string {
    return this.#read(this.#moves.hear(this.#sender, bytes));
  }

  loseConnection(): string {
    return this.#read(this.#moves.happen(this.#sender, { type: 'connection.closed' }));
  }

  #read({ party, effects }: ReturnType<ReturnType<typeof senderMoves>['hear']>): string {
    this.#sender = party;
    this.effects.push(...effects);
    const units = effects.flatMap((effect) => (effect.kind === 'transmit' ? effect.units : []));
    return units.map((unit) => (unit.kind === 'lines' ? decodeUtf8(unit.bytes).trimEnd() : 'TLS')).join('|');
  }
}

const greeting = '220 mail.dest.fr ESMTP';
const withoutTls = ['250-mail.dest.fr', '250-PIPELINING', '250 SIZE 10240000'];
const withTls = ['250-mail.dest.fr', '250-STARTTLS', '250 PIPELINING'];

describe('RFC 3207 §4, asking for TLS', () => {
  it('reads STARTTLS wherever it stands in the list, in any case, and not the last line alone', () => {
    for (const list of [withTls, ['250-mail.dest.fr', '250-PIPELINING', '250 starttls']]) {
      const talk = new Talk();
      expect(talk.hear(greeting)).toBe('EHLO mail.envoi.fr');
      expect(talk.hear(...list)).toBe('STARTTLS');
    }
  });

  it('starts TLS with the octet after the 220, and with nothing but 220', () => {
    const talk = new Talk();
    talk.hear(greeting);
    talk.hear(...withTls);
    expect(talk.hear('220 go')).toBe('TLS');
    const other = new Talk();
    other.hear(greeting);
    other.hear(...withTls);
    expect(other.hear('250 go')).toContain('MAIL FROM:<alice@envoi.fr>');
  });

  it('goes on in the clear on the same connection when refused under may (454, 5xx)', () => {
    for (const reply of ['454 not now', '502 no']) {
      const talk = new Talk({ policy: 'may' });
      talk.hear(greeting);
      talk.hear(...withTls);
      expect(talk.hear(reply)).toContain('MAIL FROM:<alice@envoi.fr>');
    }
  });

  it('defers on 454 and bounces on 5xx when TLS is required', () => {
    for (const [reply, end] of [
      ['454 not now', 'deferred'],
      ['502 no', 'bounced'],
    ] as const) {
      const talk = new Talk({ policy: 'encrypt', deliveryAttempts: 1 });
      talk.hear(greeting);
      talk.hear(...withTls);
      expect(talk.hear(reply)).toBe('QUIT');
      talk.hear('221 bye');
      expect([talk.state, talk.reason]).toEqual([end, 'smtp.tlsRefused']);
    }
  });

  it('throws away what was said in the clear behind the 220, unless told to keep it', () => {
    for (const discardsBuffer of [true, false]) {
      const talk = new Talk({ discardsBuffer });
      talk.hear(greeting);
      talk.hear(...withTls);
      talk.hear('220 go', '250-forged', '250 AUTH PLAIN');
      const upgrade = talk.effects.find(
        (effect) => effect.kind === 'decided' && effect.check === 'bufferIsEmptyAtUpgrade',
      );
      expect(upgrade).toMatchObject({
        holds: false,
        because: { key: discardsBuffer ? 'smtp.bufferIsDiscarded' : 'smtp.bufferIsKept' },
      });
    }
  });
});

describe('RFC 2920 §3.1, pipelining', () => {
  it('sends envelope commands together when it is offered, then the letter with its dots stuffed, and QUIT', () => {
    const talk = new Talk();
    talk.hear(greeting);
    expect(talk.hear(...withoutTls)).toBe('MAIL FROM:<alice@envoi.fr> SIZE=26\r\nRCPT TO:<bob@dest.fr>\r\nDATA');
    expect(talk.hear('250 ok', '250 ok', '354 go')).toBe('Subject: x\r\n\r\n..\r\nbonjour\r\n.\r\nQUIT');
    talk.hear('250 queued as 1', '221 bye');
    expect(talk.state).toBe('delivered');
  });

  it('waits for each reply when it is not', () => {
    const talk = new Talk();
    talk.hear(greeting);
    expect(talk.hear('250 mail.dest.fr')).toBe('MAIL FROM:<alice@envoi.fr>');
    expect(talk.hear('250 ok')).toBe('RCPT TO:<bob@dest.fr>');
    expect(talk.hear('250 ok')).toBe('DATA');
    expect(talk.hear('354 go')).toBe('Subject: x\r\n\r\n..\r\nbonjour\r\n.');
    expect(talk.hear('250 ok')).toBe('QUIT');
    expect(talk.state).toBe('connected:awaitingFarewell');
  });
});

describe('RFC 5321 §4.2.1, replies decide', () => {
  it.each([
    ['a 4xx greeting', ['421 busy', '221 bye'], 'deferred'],
    ['a 5xx greeting, which is about the host and not the letter,', ['554 go away', '221 bye'], 'deferred'],
    ['EHLO refused with 421', [greeting, '421 busy', '221 bye'], 'deferred'],
    ['EHLO and HELO refused for good', [greeting, '502 what?', '504 no', '221 bye'], 'bounced'],
    ['any last reply to QUIT', [greeting, '250 x', '550 no', '250 reset', '500 what?'], 'bounced'],
    ['MAIL refused for good', [greeting, '250 x', '550 no', '250 reset', '221 bye'], 'bounced'],
    ['RCPT refused for now', [greeting, '250 x', '250 ok', '451 later', '250 reset', '221 bye'], 'deferred'],
    [
      'the letter refused for good',
      [greeting, '250 x', '250 ok', '250 ok', '354 go', '554 spam', '221 bye'],
      'bounced',
    ],
  ])('%s ends the attempt', (_, replies, end) => {
    const talk = new Talk({ deliveryAttempts: 1 });
    for (const reply of replies) talk.hear(reply);
    expect(talk.state).toBe(end);
  });

  it('says HELO where EHLO is not known, and does without extensions (RFC 5321 §3.2)', () => {
    const talk = new Talk();
    talk.hear(greeting);
    expect(talk.hear('500 what?')).toBe('HELO mail.envoi.fr');
    expect(talk.hear('250 mail.dest.fr')).toBe('MAIL FROM:<alice@envoi.fr>');
    const strict = new Talk({ policy: 'encrypt', deliveryAttempts: 1 });
    for (const reply of [greeting, '500 what?']) strict.hear(reply);
    expect(strict.hear('250 mail.dest.fr')).toBe('QUIT');
    expect(strict.reason).toBe('smtp.tlsNotOffered');
  });

  it('sends a lone dot and no letter when a 354 follows refused recipients (RFC 2920 §3.1)', () => {
    const talk = new Talk({ deliveryAttempts: 1 });
    for (const reply of [greeting, withoutTls.join('\r\n')]) talk.hear(reply);
    expect(talk.hear('250 ok', '550 unknown', '354 go')).toBe('.');
    expect(talk.hear('554 no valid recipients')).toBe('RSET\r\nQUIT');
    talk.hear('250 reset', '221 bye');
    expect([talk.state, talk.reason]).toEqual(['bounced', 'smtp.refused']);
  });

  it('cancels and leaves one command at a time where PIPELINING is not offered', () => {
    const talk = new Talk({ deliveryAttempts: 1 });
    for (const reply of [greeting, '250 x']) talk.hear(reply);
    expect(talk.hear('550 no')).toBe('RSET');
    expect(talk.hear('250 reset')).toBe('QUIT');
  });

  it('collects all pipelined replies before giving up on the first', () => {
    const talk = new Talk({ deliveryAttempts: 1 });
    talk.hear(greeting);
    talk.hear(...withoutTls);
    expect(talk.hear('530 no')).toBe('');
    expect(talk.hear('530 no', '530 no')).toBe('RSET\r\nQUIT');
    talk.hear('530 no', '221 bye');
    expect([talk.state, talk.reason]).toEqual(['bounced', 'smtp.refused']);
  });

  it('makes nothing of lines that are no reply: the connection ends, the letter waits', () => {
    for (const line of ['hello', '250-a\r\n251 b', 'x'.repeat(4000)]) {
      const talk = new Talk({ deliveryAttempts: 1 });
      talk.hear(line);
      expect([talk.state, talk.reason]).toEqual(['deferred', 'smtp.replyIsMalformed']);
      expect(talk.effects.some((effect) => effect.kind === 'closeConnection')).toBe(true);
    }
  });
});

describe('a connection that is lost', () => {
  it.each([
    ['before the greeting', [], 'smtp.connectionLost'],
    ['while the 220 to STARTTLS is awaited', [greeting, withTls.join('\r\n')], 'smtp.connectionLost'],
    ['during the handshake', [greeting, withTls.join('\r\n'), '220 go'], 'smtp.handshakeCut'],
  ])('%s defers the letter, and closes its own end', (_, replies, reason) => {
    const talk = new Talk({ deliveryAttempts: 1 });
    for (const reply of replies) talk.hear(reply);
    talk.loseConnection();
    expect([talk.state, talk.reason]).toEqual(['deferred', reason]);
    expect(talk.effects.filter(({ kind }) => kind === 'closeConnection')).toHaveLength(1);
  });

  it('after the 250 delivers it all the same', () => {
    const talk = new Talk();
    for (const reply of [greeting, '250 x', '250 ok', '250 ok', '354 go', '250 queued']) talk.hear(reply);
    talk.loseConnection();
    expect(talk.state).toBe('delivered');
  });

  it('during the handshake is tried again after 300 s, and only then in the clear, under may alone', () => {
    const timers = (talk: Talk): number[] =>
      talk.effects.flatMap((effect) => (effect.kind === 'timer' ? [effect.after] : []));
    const talk = new Talk({ policy: 'may', deliveryAttempts: 2 });
    for (const reply of [greeting, withTls.join('\r\n'), '220 go']) talk.hear(reply);
    talk.loseConnection();
    expect([talk.state, timers(talk)]).toEqual(['waitingToRetry', [300_000]]);
  });
});
