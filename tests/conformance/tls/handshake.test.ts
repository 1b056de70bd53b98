import { describe, expect, it } from 'vitest';
import { encodeUtf8, toHex } from '../../../src/core/bytes';
import { phase, receive, send, startClient, startServer, type TlsOutput } from '../../../src/core/tls';
import {
  act,
  checksOf,
  clientSettings,
  credentials,
  outputsOf,
  received,
  serverSettings,
  start,
  talk,
  type End,
} from './both-ends';
import { combinations, offeredWith } from './combinations';

const secretsOf = (end: End): string[] =>
  outputsOf(end, 'secret')
    .map(({ label, clientRandom, secret }) => `${label} ${toHex(clientRandom)} ${toHex(secret)}`)
    .toSorted();

/** Each flight of an end as `protection:message` of its records. */
const flightsOf = (end: End): string[][] =>
  outputsOf(end, 'flight').map(({ records }) =>
    records.map(({ protection, contents }) => `${protection}:${contents.map(({ kind }) => kind).join('+')}`),
  );

const only = (version: 'TLSv1.3' | 'TLSv1.2') => talk(start(clientSettings({ versions: [version] })));

describe('a handshake between our client and our server', () => {
  it.each(combinations)('establishes %s with %s and %s', (version, suite, group) => {
    const changes = { versions: [version], cipherSuites: [suite] };
    const client = clientSettings({ ...changes, groups: offeredWith(group) });
    const ends = talk(start(client, serverSettings({ ...changes, groups: [group] })));
    const parameters = { version, cipherSuite: suite, group, signature: 'ecdsa_secp256r1_sha256' };
    for (const end of [ends.client, ends.server]) {
      expect(phase(end.state)).toBe('established');
      expect(outputsOf(end, 'established')).toEqual([{ kind: 'established', parameters }]);
      expect(checksOf(end).filter((check) => check.endsWith('false'))).toEqual([]);
    }
    expect(secretsOf(ends.client)).toEqual(secretsOf(ends.server));
    expect(outputsOf(ends.client, 'certificates')).toEqual([{ kind: 'certificates', chain: credentials.chain }]);
  });

  it('sends the flights of TLS 1.3 as OpenSSL does (RFC 8446 §2, §D.4)', () => {
    const { client, server } = only('TLSv1.3');
    expect(flightsOf(client)).toEqual([['none:clientHello'], ['none:changeCipherSpec', 'handshake:finished']]);
    expect(flightsOf(server)).toEqual([
      [
        'none:serverHello',
        'none:changeCipherSpec',
        'handshake:encryptedExtensions',
        'handshake:certificate',
        'handshake:certificateVerify',
        'handshake:finished',
      ],
      ['application:newSessionTicket'],
    ]);
  });

  it('sends the flights of TLS 1.2 as OpenSSL does (RFC 5246 §7.3, RFC 5077 §3.1)', () => {
    const { client, server } = only('TLSv1.2');
    expect(flightsOf(client)).toEqual([
      ['none:clientHello'],
      ['none:clientKeyExchange', 'none:changeCipherSpec', 'application:finished'],
    ]);
    expect(flightsOf(server)).toEqual([
      ['none:serverHello', 'none:certificate', 'none:serverKeyExchange', 'none:serverHelloDone'],
      ['none:newSessionTicket', 'none:changeCipherSpec', 'application:finished'],
    ]);
  });

  it.each(['TLSv1.3', 'TLSv1.2'] as const)(
    'lets each end of %s see in the records what the other put there',
    (version) => {
      const { client, server } = only(version);
      for (const [from, to] of [
        [client, server],
        [server, client],
      ] as const)
        expect(outputsOf(to, 'received').map(({ record }) => record)).toEqual(
          outputsOf(from, 'flight').flatMap(({ records }) => records),
        );
    },
  );

  it('names every check it made', () => {
    const { client, server } = only('TLSv1.3');
    expect(checksOf(client)).toEqual([
      'tls.serverChoiceWasOffered.offered true',
      'tls.recordIsAuthentic.valid true',
      'tls.certificateVerifySignatureIsValid.valid true',
      'tls.serverFinishedIsValid.valid true',
      'tls.recordIsAuthentic.valid true',
    ]);
    expect(checksOf(server)).toEqual([
      'tls.versionIsShared.shared true',
      'tls.cipherSuiteIsShared.shared true',
      'tls.groupIsShared.shared true',
      'tls.recordIsAuthentic.valid true',
      'tls.clientFinishedIsValid.valid true',
    ]);
    const older = only('TLSv1.2');
    expect(checksOf(older.client)).toEqual([
      'tls.serverChoiceWasOffered.offered true',
      'tls.serverKeyExchangeSignatureIsValid.valid true',
      'tls.recordIsAuthentic.valid true',
      'tls.serverFinishedIsValid.valid true',
    ]);
  });

  it('gives the same bytes for the same settings, and others for another seed', () => {
    const flights = (ends: { client: End; server: End }): TlsOutput[] => [
      ...outputsOf(ends.client, 'flight'),
      ...outputsOf(ends.server, 'flight'),
    ];
    const another = clientSettings();
    expect(flights(talk(start()))).toEqual(flights(talk(start())));
    expect(flights(talk(start()))).not.toEqual(
      flights(talk(start(clientSettings({ random: another.random.within('other') })))),
    );
  });

  it('does not change a state it was given', () => {
    const first = startClient(clientSettings());
    const answer = receive(startServer(serverSettings()).state, act(first, first).bytes);
    const bytes = act(first, answer).bytes;
    expect(receive(first.state, bytes)).toEqual(receive(first.state, bytes));
    expect(phase(first.state)).toBe('awaitingServerHello');
  });
});

describe.each(['TLSv1.3', 'TLSv1.2'] as const)('application data in %s', (version) => {
  it('crosses in both directions', () => {
    const { client, server } = only(version);
    const asked = act(client, send(client.state, encodeUtf8('EHLO mail.envoi.fr\r\n')));
    const heard = receive(server.state, asked.bytes);
    expect(received(heard.outputs)).toEqual(encodeUtf8('EHLO mail.envoi.fr\r\n'));
    const answered = act(server, send(heard.state, encodeUtf8('250 mail.dest.fr\r\n')));
    expect(received(receive(asked.end.state, answered.bytes).outputs)).toEqual(encodeUtf8('250 mail.dest.fr\r\n'));
  });

  it('is cut into records of at most 2^14 bytes (RFC 8446 §5.1)', () => {
    const { client, server } = only(version);
    const letter = new Uint8Array(40000).map((_, i) => i % 251);
    const sent = send(client.state, letter);
    expect(sent.outputs).toMatchObject([
      {
        records: [{ plaintext: { length: 16384 } }, { plaintext: { length: 16384 } }, { plaintext: { length: 7232 } }],
      },
    ]);
    expect(received(receive(server.state, act(client, sent).bytes).outputs)).toEqual(letter);
  });

  it('does not flow before the connection is established, and none makes no record', () => {
    const { state } = startClient(clientSettings({ versions: [version] }));
    expect(send(state, encodeUtf8('too soon'))).toEqual({ state, outputs: [] });
    const { client } = only(version);
    expect(send(client.state, new Uint8Array())).toEqual({ state: client.state, outputs: [] });
  });
});
