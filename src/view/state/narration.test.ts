import { describe, expect, it } from 'vitest';
import { formatMessage, plainText, type Catalogue } from '../../i18n';
import steps from '../../i18n/en/steps.json';
import verdict from '../../i18n/en/verdict.json';
import type { Scenario } from '../../core/scenario';
import { defaultScenario } from '../../core/scenario';
import { prepare, simulate } from '../../core/simulate';
import type { MessageKind, Trace } from '../../core/trace';
import type { Eyes } from './eyes';
import { narrate } from './narration';

type Sides = { readonly sender?: Partial<Scenario['sender']>; readonly receiver?: Partial<Scenario['receiver']> };

async function runOf({ sender, receiver }: Sides = {}): Promise<Trace> {
  const scenario: Scenario = {
    ...defaultScenario,
    sender: { ...defaultScenario.sender, ...sender },
    receiver: { ...defaultScenario.receiver, ...receiver },
  };
  return simulate(scenario, await prepare(scenario));
}

const texts: Catalogue = { ...steps, ...verdict };

function kicker(trace: Trace, cursor: number): string {
  const { key, values } = narrate(trace, cursor, 'servers').kicker;
  return plainText(formatMessage(texts[key] ?? key, values, 'en'));
}

function sentence(trace: Trace, cursor: number, eyes: Eyes = 'servers'): string {
  const { key, values } = narrate(trace, cursor, eyes).sentence;
  return plainText(formatMessage(texts[key] ?? key, values, 'en'));
}

const at = (trace: Trace, kind: MessageKind, nth = 0): number =>
  trace.events.filter((event) => event.kind === kind)[nth]?.index ?? NaN;

const atEnd = (trace: Trace): number => trace.events.length;

describe('the narrator', () => {
  it('asks its question before the first event', async () => {
    expect(narrate(await runOf(), -1, 'servers').sentence.key).toBe('hook.question');
  });

  it('takes version, suite and group from the run', async () => {
    const strong = await runOf();
    const other = await runOf({
      sender: {
        versions: ['TLSv1.3'],
        groups: ['secp256r1', 'x25519'],
        cipherSuites: ['TLS_CHACHA20_POLY1305_SHA256'],
      },
    });
    expect(sentence(strong, at(strong, 'clientHello'))).toContain('TLS 1.3 or TLS 1.2, and its key share (x25519)');
    expect(sentence(other, at(other, 'clientHello'))).toContain('TLS 1.3, and its key share (secp256r1)');
    expect(sentence(strong, at(strong, 'serverHello'))).toContain('TLS 1.3 and AES-256-GCM');
    expect(sentence(other, at(other, 'serverHello'))).toContain('TLS 1.3 and ChaCha20-Poly1305');
  });

  it('says of TLS 1.2 that the certificate can be read, and of TLS 1.3 that it is sealed', async () => {
    const [older, newer] = [await runOf({ sender: { versions: ['TLSv1.2'] } }), await runOf()];
    expect(sentence(older, at(older, 'serverHello'))).toMatch(/TLS 1\.2 .* shows its certificate .* still be read/);
    expect(sentence(newer, at(newer, 'serverHello'))).toMatch(/Certificate and proof follow, already sealed/);
    expect(sentence(older, at(older, 'serverHello'), 'eavesdropper')).toContain('whose name is on the certificate');
    expect(sentence(newer, at(newer, 'serverHello'), 'eavesdropper')).toContain('of the rest, only the sizes');
  });

  it('offers no key share in TLS 1.2', async () => {
    const older = await runOf({ sender: { versions: ['TLSv1.2'] } });
    expect(sentence(older, at(older, 'clientHello'))).not.toContain('key share');
    expect(sentence(older, at(older, 'clientHello'), 'eavesdropper')).not.toContain('share');
  });

  it('tells a refusal for now from one for good, and what the sender makes of it', async () => {
    const later = await runOf({ receiver: { starttls: 'refuses-454' } });
    const never = await runOf({ sender: { policy: 'encrypt' }, receiver: { starttls: 'refuses-5xx' } });
    expect(sentence(later, at(later, 'starttlsReply'))).toMatch(/^454: .*not now.* leave in clear\.$/);
    expect(sentence(never, at(never, 'starttlsReply'))).toMatch(/^502: .*for good.* gives up\.$/);
  });

  it('names what two servers don’t share', async () => {
    const trace = await runOf({ sender: { versions: ['TLSv1.3'] }, receiver: { versions: ['TLSv1.2'] } });
    expect(sentence(trace, at(trace, 'alert'))).toBe(
      'The sender speaks TLS 1.3, the receiver TLS 1.2: no version in common. The alert protocol_version ends TLS.',
    );
    expect(sentence(trace, at(trace, 'connect', 1))).toContain('5 minutes later');
    expect(sentence(trace, at(trace, 'connect', 2))).toContain('will not ask for TLS');
    expect(sentence(trace, atEnd(trace))).toBe(
      'Delivered in clear, on connection 3, for want of a TLS version in common. ' +
        'Anyone listening on the wire could read it all.',
    );
  });

  it('says why the sender leaves a sealed channel without a word', async () => {
    const trace = await runOf({ sender: { policy: 'secure' }, receiver: { certificate: 'wrong-name' } });
    expect(sentence(trace, at(trace, 'quit'))).toContain('the certificate is for mail.autre.fr, not for dest.fr');
  });

  it.each([
    [
      'is sealed to whom nobody knows',
      {},
      /encrypted with TLS 1\.3, to a server certified for mail\.dest\.fr: a name nobody/,
    ],
    ['is sealed to a proven name', { sender: { policy: 'verify' } }, /proved to be mail\.dest\.fr/],
    ['is sealed to a proven domain', { sender: { policy: 'secure' } }, /proved to be of dest\.fr/],
    ['is sealed to anybody', { receiver: { certificate: 'self-signed' } }, /nobody checked: it signed its certificate/],
    [
      'is sealed to another name',
      { receiver: { certificate: 'wrong-name' } },
      /certificate is for mail\.autre\.fr, not for mail\.dest\.fr; nobody looked\.$/,
    ],
    [
      'waits, and would go in clear',
      { sender: { versions: ['TLSv1.3'], deliveryAttempts: 1 }, receiver: { versions: ['TLSv1.2'] } },
      /^Deferred: .* If TLS failed again, the letter would go in clear\.$/,
    ],
    [
      'waits, and never goes in clear',
      { sender: { policy: 'encrypt', versions: ['TLSv1.3'] }, receiver: { versions: ['TLSv1.2'] } },
      /^Deferred: .* no TLS version in common\. The letter waits at its sender\.$/,
    ],
    ['is open by choice', { sender: { policy: 'none' } }, /in clear: this sender never encrypts/],
    ['is open by refusal', { receiver: { starttls: 'refuses-454' } }, /in clear, after STARTTLS was refused \(454\)/],
    ['waits', { sender: { policy: 'encrypt' }, receiver: { starttls: 'absent' } }, /^Deferred: TLS is required, and/],
    ['comes back', { sender: { policy: 'none' }, receiver: { starttls: 'required' } }, /takes nothing in clear,/],
  ] as const satisfies readonly (readonly [string, Sides, RegExp])[])(
    'says how a letter %s',
    async (_, sides, outcome) => {
      const trace = await runOf(sides);
      expect(sentence(trace, atEnd(trace))).toMatch(outcome);
    },
  );

  it('says who hangs up, and the end only on the last message', async () => {
    const trace = await runOf();
    const ends = trace.events.slice(-4).map(({ index }) => sentence(trace, index));
    expect(ends).toEqual([
      'The receiver says under seal that it has finished: nobody cut off its last words.',
      'The receiver hangs up.',
      'The sender says under seal that it has nothing more to say.',
      'The sender closes too. There is nothing left to say: the letter is delivered.',
    ]);
  });

  it('heads the end of a connection as such, and names the connection where there are several', async () => {
    const one = await runOf();
    const many = await runOf({ sender: { policy: 'encrypt' }, receiver: { starttls: 'refuses-454' } });
    expect(kicker(one, at(one, 'letter'))).toBe('The letter mail.envoi.fr speaks');
    expect(kicker(one, at(one, 'close'))).toBe('End of the connection mail.dest.fr');
    expect(kicker(many, at(many, 'greeting', 1))).toBe('Connection 2, step 2 of 11 mail.dest.fr answers');
    expect(kicker(many, at(many, 'quit'))).toBe('End of connection 1 mail.envoi.fr');
    expect(kicker(many, atEnd(many))).toBe('Outcome 2 connections, and the letter stayed with the sender');
  });

  it('tells who listens that a sender that insists on TLS will stop', async () => {
    const stops = await runOf({ sender: { policy: 'encrypt' }, receiver: { starttls: 'absent' } });
    const goesOn = await runOf({ receiver: { starttls: 'absent' } });
    expect(sentence(stops, at(stops, 'ehloReply'), 'eavesdropper')).toContain('it will stop here');
    expect(sentence(goesOn, at(goesOn, 'ehloReply'), 'eavesdropper')).toContain('nothing will escape him');
  });

  it('says of TLS 1.2 that the ticket before the fingerprint can be read', async () => {
    const older = await runOf({ sender: { versions: ['TLSv1.2'] } });
    expect(sentence(older, at(older, 'finished', 1))).toMatch(
      /^A ticket, still readable, then, under seal, the receiver’s fingerprint/,
    );
    expect(sentence(older, at(older, 'finished', 1), 'eavesdropper')).toMatch(/a ticket, closed to him/);
  });
});
