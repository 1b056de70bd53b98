import { describe, expect, it } from 'vitest';
import { presetScenario, type PresetId } from '../scenario';
import { prepare, simulate } from '../simulate';

/** What leaked in a ready-made situation, and the kind of the event it leaked in. */
async function leaksIn(id: PresetId): Promise<readonly string[]> {
  const scenario = presetScenario(id);
  const { events, verdict } = simulate(scenario, await prepare(scenario));
  return verdict.leaked.map(({ what, event }) => `${what}: ${events[event]?.kind}`);
}

const asked = ['hostNames: ehlo', 'tlsAskedFor: starttls', 'parameters: clientHello'];

describe('what an eavesdropper learns', () => {
  it('is in TLS 1.3 who talks, that TLS was asked for and how it was chosen, and sizes', async () => {
    expect(await leaksIn('textbook')).toEqual([...asked, 'sizes: serverHello']);
  });

  it('is in TLS 1.2 the certificate too (RFC 5246 §7.4.2)', async () => {
    expect(await leaksIn('older-receiver')).toEqual([...asked, 'certificate: serverHello', 'sizes: finished']);
  });

  it('is without TLS the envelope and the letter, and nobody asked for TLS', async () => {
    expect(await leaksIn('starttls-not-offered')).toEqual(['hostNames: ehlo', 'envelope: mail', 'letter: letter']);
  });

  it('is in a fallback everything', async () => {
    expect(await leaksIn('no-common-version')).toEqual([...asked, 'envelope: mail', 'letter: letter']);
  });

  it('is an envelope alone when the receiver wants TLS for it', async () => {
    expect(await leaksIn('receiver-requires-tls-sender-none')).toEqual(['hostNames: ehlo', 'envelope: mail']);
  });
});
