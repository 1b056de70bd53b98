import fc from 'fast-check';
import { certificateKinds } from '../../src/core/pki';
import { defaultScenario, policies, starttlsAnswers, type Scenario } from '../../src/core/scenario';
import { cipherSuites, groups, tlsVersions } from '../../src/core/tls';

const some = <T>(values: readonly T[]): fc.Arbitrary<T[]> => fc.shuffledSubarray([...values], { minLength: 1 });

/** Any scenario whose certificates are those of the default names, so that thousands of runs need no issuing. */
export const anyScenario: fc.Arbitrary<Scenario> = fc
  .record({
    sender: fc.record({
      policy: fc.constantFrom(...policies),
      deliveryAttempts: fc.constantFrom(1 as const, 2 as const),
      versions: some(tlsVersions),
      cipherSuites: some(cipherSuites),
      groups: some(groups),
      discardsBuffer: fc.boolean(),
    }),
    receiver: fc.record({
      starttls: fc.constantFrom(...starttlsAnswers),
      certificate: fc.constantFrom(...certificateKinds),
      versions: some(tlsVersions),
      cipherSuites: some(cipherSuites),
      groups: some(groups),
      cipherPreference: fc.constantFrom('server' as const, 'client' as const),
      discardsBuffer: fc.boolean(),
      pipelining: fc.boolean(),
    }),
    mail: fc.record({
      subject: fc.string({ unit: 'grapheme' }).map((text) => text.replace(/[\r\n]/g, '')),
      body: fc
        .array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('.', '..', '', '.x')), { maxLength: 5 })
        .map((lines) => lines.join('\n')),
    }),
    rttMs: fc.constantFrom(0, 1, 40, 333),
    seed: fc.nat(0xffffffff),
  })
  .map(({ sender, receiver, mail, rttMs, seed }) => ({
    ...defaultScenario,
    sender: { ...defaultScenario.sender, ...sender },
    receiver: { ...defaultScenario.receiver, ...receiver },
    mail: { ...defaultScenario.mail, ...mail },
    network: { rttMs },
    seed,
  }));
