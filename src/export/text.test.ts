import { describe, expect, it } from 'vitest';
import { defaultScenario, presetScenario, type Scenario } from '../core/scenario';
import { prepare, simulate } from '../core/simulate';
import { traceToText } from './text';

const textOf = async (scenario: Scenario, machines = false): Promise<string> =>
  traceToText(simulate(scenario, await prepare(scenario)), { machines });

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

describe('a run as text', () => {
  it('shows the eleven steps in their order, with what was said', async () => {
    const text = await textOf(defaultScenario);
    const steps = [...text.matchAll(/^ +\d+ +(\d+|mail) {2}[CS][:>*] /gm)].map(([, step]) => step);
    expect([...new Set(steps)]).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', 'mail']);
    for (const line of [
      'S: 220 mail.dest.fr ESMTP',
      'C: STARTTLS',
      'S: 220 2.0.0 Go ahead',
      'C> ClientHello',
      'C* DATA',
    ])
      expect(text).toContain(line);
  });

  it('says of each message whether it could be read', async () => {
    const sealed = await textOf(defaultScenario);
    expect(sealed).toMatch(/S> ServerHello TLSv1\.3 .* \d+ readable$/m);
    expect(sealed).toMatch(/S> Certificate .* \d+ sealed$/m);
    expect(sealed).toMatch(/C\* Bob, le code/);
    const clear = await textOf(presetScenario('starttls-not-offered'));
    expect(clear).toMatch(/C: Bob, le code/);
    expect(clear).not.toContain('sealed\n');
  });

  it('adds up what was sent and what could be read', async () => {
    const trace = simulate(defaultScenario, await prepare(defaultScenario));
    const sizes = [...traceToText(trace).matchAll(/(\d+) (readable|sealed)$/gm)].map(([, size, word]) => ({
      size: Number(size),
      word,
    }));
    const sum = (word: string): number => sizes.reduce((total, one) => total + (one.word === word ? one.size : 0), 0);
    expect(traceToText(trace)).toContain(`${sum('readable') + sum('sealed')} sent, ${sum('readable')} readable`);
  });

  it('begins anew for each connection, and names the attempt', async () => {
    const text = await textOf(presetScenario('no-common-version'));
    expect([...text.matchAll(/^=== (.*?) =+$/gm)].map(([, title]) => title)).toEqual([
      'attempt 1, connection 1',
      'attempt 2, connection 2',
      'attempt 2, connection 3',
      'verdict',
    ]);
    expect(count(text, /^--- TLS handshake -+$/gm)).toBe(2);
  });

  it('gives the reasons of a refusal in full', async () => {
    const text = await textOf(presetScenario('expired-verified'));
    expect(text).toMatch(/sender: certificateIsWithinValidity no expired .*clock=2026-11-23T20:00:00Z$/m);
  });

  it('lists the settings that differ from the defaults', async () => {
    const text = await textOf(presetScenario('expired-verified'));
    expect(text.split('\n').slice(1, 4)).toEqual(['# sender.policy=verify', '# receiver.certificate=expired', '']);
  });

  it('shows the moves of the machines when asked', async () => {
    expect(await textOf(defaultScenario, true)).toMatch(/^ +receiver listening -> \S+ on connection\.accepted$/m);
    expect(await textOf(defaultScenario)).not.toContain(' -> takingCommands');
  });

  it('lets no letter command the terminal', async () => {
    const mail = { ...defaultScenario.mail, body: 'one\u001b[2Jtwo\u202e' };
    const text = await textOf({ ...defaultScenario, mail });
    expect(text).toContain('one\\u001b[2Jtwo\\u202e');
    // eslint-disable-next-line no-control-regex -- control characters are what must not be there
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
  });
});
