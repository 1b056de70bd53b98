import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeUtf8, fromHex, toHex, encodeUtf8 } from '../../src/core/bytes';
import { composeLetter, stuffDots } from '../../src/core/protocols/smtp';
import { requiresTls } from '../../src/core/machines/sender.rules';
import { defaultScenario, type Scenario } from '../../src/core/scenario';
import { preparedAtOnce, simulate } from '../../src/core/simulate';
import { verdictOf, type Message, type Part, type Trace, type TraceEvent } from '../../src/core/trace';
import { anyScenario } from './scenarios';

const runs = Number(process.env['PROPERTY_RUNS'] ?? 2000);

function run(scenario: Scenario): Trace {
  const pki = preparedAtOnce(scenario);
  if (!pki) throw new Error('the certificates of the default names expected');
  return simulate(scenario, pki);
}

const parts = (trace: Trace): readonly Part[] => trace.events.flatMap((event) => event.parts);
const messages = (from: readonly Part[]): readonly Message[] => from.flatMap((part) => part.messages);
const bytesOf = (event: TraceEvent, part: Part): string => event.bytes.slice(2 * part.start, 2 * part.end);

/** The lines a message would be made of. */
function linesOf(message: Message): readonly string[] {
  if ('line' in message) return [message.line];
  if ('lines' in message) return message.lines;
  return message.kind === 'letter' ? [...stuffDots(message.text.split('\n')), '.'] : [];
}

/** What holds of every run, whatever the scenario. */
const invariants: Record<string, (trace: Trace, scenario: Scenario) => void> = {
  'ends in a verdict that its events alone give': (trace) => {
    const written = JSON.parse(JSON.stringify(trace.events)) as TraceEvent[];
    expect(verdictOf(written)).toEqual(trace.verdict);
    expect(trace.events.at(-1)?.machines.sender.after).toMatch(/^(delivered|deferred|bounced)$/);
  },
  'gives every event a step and a phase, and moves time forward': (trace) => {
    let before = 0;
    for (const event of trace.events) {
      expect(event.step === 'mail' || (event.step >= 1 && event.step <= 11)).toBe(true);
      expect(['cleartext', 'handshake', 'encrypted']).toContain(event.phase);
      expect(event.time).toBeGreaterThanOrEqual(before);
      expect(event.arrives).toBeGreaterThanOrEqual(event.time);
      before = event.time;
    }
  },
  'accounts for every byte of every event': (trace) => {
    for (const event of trace.events) {
      const ends = event.parts.map((part) => part.end);
      expect(event.parts.map((part) => part.start)).toEqual([0, ...ends].slice(0, ends.length));
      expect(ends.at(-1) ?? 0).toBe(event.bytes.length / 2);
    }
  },
  'tells of SMTP what its bytes say, and nothing else': (trace) => {
    for (const event of trace.events) {
      const spoken = event.parts.filter((part) => part.carrier === 'smtp' || part.contentType === 'application_data');
      const hex = spoken.map((part) => (part.protection === 'none' ? bytesOf(event, part) : part.plaintext)).join('');
      const lines = messages(spoken).flatMap(linesOf);
      expect(decodeUtf8(fromHex(hex))).toBe(lines.map((line) => `${line}\r\n`).join(''));
    }
  },
  'keeps the letter and its envelope out of cleartext when the policy requires TLS': (trace, { sender }) => {
    if (!requiresTls(sender.policy)) return;
    const kinds = messages(parts(trace).filter((part) => part.protection === 'none')).map((message) => message.kind);
    for (const kind of ['mail', 'rcpt', 'data', 'letter']) expect(kinds).not.toContain(kind);
  },
  'never shows sealed words in the bytes of the wire': (trace) => {
    for (const event of trace.events)
      for (const part of event.parts)
        if (part.protection !== 'none' && part.plaintext.length > 16)
          expect(bytesOf(event, part)).not.toContain(part.plaintext);
  },
  'uses nothing after TLS that it learnt before': (trace) => {
    for (const event of trace.events)
      for (const party of ['sender', 'receiver'] as const) {
        if (event.step !== 11 && !(event.step === 'mail' && event.phase === 'encrypted')) continue;
        expect(event.knows[party].filter((fact) => fact.channel === 'cleartext')).toEqual([]);
      }
    const sealed = trace.events.find((event) => event.step === 11);
    const unheard = ['peerName', 'capabilities', 'envelopeFrom'];
    for (const { fact } of sealed?.knows.sender ?? []) expect(unheard).not.toContain(fact);
  },
  'delivers the letter byte for byte': (trace, { mail }) => {
    const letter = messages(parts(trace)).find((message) => message.kind === 'letter');
    if (trace.verdict.delivery !== 'delivered') return;
    if (letter?.kind !== 'letter') throw new Error('a letter expected in a delivered run');
    const received = trace.events.at(-1)?.knows.receiver.find((fact) => fact.fact === 'letter')?.value;
    expect(received).toBe(`${letter.text.replaceAll('\n', '\r\n')}\r\n`);
    const body = composeLetter({ ...mail, date: '', messageId: '' });
    expect(letter.text.split('\n').slice(-1 * (body.length - body.indexOf('')))).toEqual(body.slice(body.indexOf('')));
  },
  'moves each machine from where it stood': (trace) => {
    for (const party of ['sender', 'receiver'] as const) {
      let state: string | null = null;
      for (const event of trace.events) {
        const step = event.machines[party];
        if (state !== null && !(party === 'receiver' && event.kind === 'connect')) expect(step.before).toBe(state);
        state = step.after;
      }
    }
  },
  'accepts no certificate it had to verify and could not': (trace, { sender }) => {
    if (sender.policy !== 'verify' && sender.policy !== 'secure') return;
    if (trace.verdict.delivery === 'delivered')
      expect(trace.verdict).toMatchObject({ authentication: 'pkix', logWord: 'Verified' });
  },
  'negotiates only what both sides offered': ({ verdict: { tls } }, { sender, receiver }) => {
    if (!tls) return;
    for (const side of [sender, receiver]) {
      expect(side.versions).toContain(tls.version);
      expect(side.cipherSuites).toContain(tls.cipherSuite);
      expect(side.groups).toContain(tls.group);
    }
  },
};

describe('every run', () => {
  it(`keeps its promises, over ${runs} random scenarios`, { timeout: 600_000 }, () => {
    fc.assert(
      fc.property(anyScenario, (scenario) => {
        const trace = run(scenario);
        for (const [promise, holds] of Object.entries(invariants))
          try {
            holds(trace, scenario);
          } catch (error) {
            throw new Error(`a run ${promise}: ${String(error)}`, { cause: error });
          }
      }),
      { numRuns: runs },
    );
  });

  it('is the same twice, byte for byte', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(anyScenario, (scenario) => {
        expect(JSON.stringify(run(scenario))).toBe(JSON.stringify(run(structuredClone(scenario))));
      }),
      { numRuns: Math.ceil(runs / 20) },
    );
  });

  it('differs in its keys when only the seed differs', () => {
    const [one, two] = [1, 2].map((seed) => run({ ...defaultScenario, seed }));
    expect(one?.verdict).toEqual(two?.verdict);
    expect(one?.secrets).not.toEqual(two?.secrets);
  });

  it('carries the words of the letter only under seal in the textbook run', () => {
    const trace = run(defaultScenario);
    const words = toHex(encodeUtf8(defaultScenario.mail.body));
    expect(trace.events.some((event) => event.bytes.includes(words))).toBe(false);
    expect(trace.events.flatMap((event) => event.parts).some((part) => part.plaintext.includes(words))).toBe(true);
    expect(fromHex(words).length).toBeGreaterThan(0);
  });
});
