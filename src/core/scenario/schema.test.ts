import type * as v from 'valibot';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { cipherSuites, groups, tlsVersions } from '../tls';
import {
  defaultScenario,
  fieldPaths,
  fieldsByPath,
  fieldValue,
  parseScenario,
  type Scenario,
  type scenarioSchema,
} from '.';

describe('the schema of a Scenario', () => {
  it('describes the type Scenario and nothing else', () => {
    expectTypeOf<v.InferOutput<ReturnType<typeof scenarioSchema>>>().toEqualTypeOf<Scenario>();
  });

  it('completes an empty object with the documented defaults', () => {
    expect(parseScenario({})).toEqual({
      ok: true,
      scenario: {
        version: 1,
        protocol: 'smtp',
        upgrade: 'starttls',
        sender: {
          name: 'mail.envoi.fr',
          policy: 'may',
          deliveryAttempts: 2,
          versions: ['TLSv1.3', 'TLSv1.2'],
          cipherSuites: [...cipherSuites],
          groups: ['x25519', 'secp256r1', 'secp384r1'],
          resumes: false,
          discardsBuffer: true,
        },
        receiver: {
          name: 'mail.dest.fr',
          versions: ['TLSv1.3', 'TLSv1.2'],
          cipherSuites: [...cipherSuites],
          groups: ['x25519', 'secp256r1', 'secp384r1'],
          cipherPreference: 'server',
          starttls: 'offered',
          certificate: 'valid',
          discardsBuffer: true,
          pipelining: true,
        },
        dns: { dnssec: 'insecure', tlsa: 'none', mtaSts: 'none' },
        attacker: 'none',
        mail: {
          from: 'alice@envoi.fr',
          to: 'bob@dest.fr',
          subject: 'La porte',
          body: 'Bob, le code de la porte est 4812. Alice',
        },
        network: { rttMs: 40 },
        clock: '2026-11-23T20:00:00Z',
        seed: 3207,
      },
    });
  });

  it('takes the defaults it needs from another Scenario when given one', () => {
    const base: Scenario = { ...defaultScenario, seed: 1, sender: { ...defaultScenario.sender, policy: 'verify' } };
    const parsed = parseScenario({ sender: { name: 'mx.autre.fr' } }, base);
    expect(parsed).toMatchObject({
      ok: true,
      scenario: { seed: 1, sender: { name: 'mx.autre.fr', policy: 'verify' } },
    });
  });

  it('writes the fields in the order of the table, whatever the order of the input', () => {
    const parsed = parseScenario({ seed: 5, sender: { groups: ['x25519'], name: 'a.fr' }, version: 1 });
    const written = parsed.ok
      ? JSON.stringify({ ...parsed.scenario, sender: Object.keys(parsed.scenario.sender) })
      : '';
    expect(written).toMatch(/^\{"version":1,"protocol".*"sender":\["name","policy".*"clock".*"seed":5\}$/);
  });
});

describe('the table of fields', () => {
  it('names every field of a Scenario once, with its default among its values', () => {
    expect(new Set(fieldPaths).size).toBe(31);
    for (const path of fieldPaths) {
      const field = fieldsByPath.get(path);
      const value = fieldValue(defaultScenario, path);
      if (field?.kind === 'list') expect(value, path).toEqual(field.values);
      if (field?.kind === 'choice') expect(value, path).toBe(field.values[0]);
    }
  });

  it('offers what the engine can negotiate', () => {
    expect(fieldsByPath.get('sender.versions')?.values).toEqual(tlsVersions);
    expect(fieldsByPath.get('receiver.groups')?.values).toEqual(groups);
  });
});
