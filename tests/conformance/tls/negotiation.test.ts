import { afterEach, describe, expect, it } from 'vitest';
import type { GroupName } from '../../../src/core/crypto';
import {
  cipherSuites,
  groups,
  phase,
  startClient,
  startServer,
  tlsVersions,
  type AlertDescription,
  type CipherSuiteName,
  type ClientSettings,
  type ServerSettings,
} from '../../../src/core/tls';
import { clientSettings, outputsOf, serverSettings, start, talk } from './both-ends';
import { Driven, opensslClient, opensslServer, until, type OpensslEnd } from './openssl';

const [aes256, chacha, aes128] = cipherSuites;
const ecdheAes256 = 'TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384';
const ecdheAes128 = 'TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256';
type Changes = Partial<Pick<ClientSettings & ServerSettings, 'versions' | 'cipherSuites' | 'groups'>>;

function agreedOn(client: Changes, server: Changes, cipherPreference: 'server' | 'client') {
  const ends = talk(start(clientSettings(client), serverSettings({ ...server, cipherPreference })));
  return outputsOf(ends.server, 'established')[0]?.parameters;
}

describe('what is agreed on', () => {
  it('is the highest version both have, whatever the order', () => {
    for (const versions of [
      ['TLSv1.3', 'TLSv1.2'],
      ['TLSv1.2', 'TLSv1.3'],
    ] as const)
      expect(agreedOn({ versions }, {}, 'client')?.version).toBe('TLSv1.3');
    expect(agreedOn({ versions: ['TLSv1.2'] }, {}, 'server')?.version).toBe('TLSv1.2');
    expect(agreedOn({}, { versions: ['TLSv1.2'] }, 'server')?.version).toBe('TLSv1.2');
  });

  it.each([
    [
      [chacha, aes256, aes128],
      [aes128, chacha, aes256],
    ],
    [
      [ecdheAes256, ecdheAes128],
      [ecdheAes128, ecdheAes256],
    ],
  ] as [CipherSuiteName[], CipherSuiteName[]][])(
    'is the first suite of %o or %o by whose order decides',
    (theirs, ours) => {
      expect(agreedOn({ cipherSuites: theirs }, { cipherSuites: ours }, 'client')?.cipherSuite).toBe(theirs[0]);
      expect(agreedOn({ cipherSuites: theirs }, { cipherSuites: ours }, 'server')?.cipherSuite).toBe(ours[0]);
    },
  );

  it('is in TLS 1.2 the first group by whose order decides', () => {
    const versions = ['TLSv1.2'] as const;
    const theirs = { versions, groups: ['x25519', 'secp256r1'] as const };
    const ours = { versions, groups: ['secp384r1', 'secp256r1', 'x25519'] as const };
    expect(agreedOn(theirs, ours, 'client')?.group).toBe('x25519');
    expect(agreedOn(theirs, ours, 'server')?.group).toBe('secp256r1');
  });

  it('is in TLS 1.3 the group of the key share, whoever prefers another', () => {
    const ours = { groups: ['secp384r1', 'secp256r1', 'x25519'] as GroupName[] };
    for (const group of groups) expect(agreedOn({ groups: [group] }, ours, 'server')?.group).toBe(group);
  });
});

/** What no negotiation can settle: [case, what the client can, what the server can, alert, reason]. */
const failures: [string, Changes, Changes, AlertDescription, string][] = [
  [
    'TLS 1.3 meets TLS 1.2',
    { versions: ['TLSv1.3'] },
    { versions: ['TLSv1.2'] },
    'protocol_version',
    'versionIsShared.noneShared',
  ],
  [
    'TLS 1.2 meets TLS 1.3',
    { versions: ['TLSv1.2'] },
    { versions: ['TLSv1.3'] },
    'protocol_version',
    'versionIsShared.noneShared',
  ],
  [
    'no suite of TLS 1.3 is shared',
    { cipherSuites: [aes128] },
    { cipherSuites: [aes256] },
    'handshake_failure',
    'cipherSuiteIsShared.noneShared',
  ],
  [
    'no suite of TLS 1.2 is shared',
    { cipherSuites: [ecdheAes128] },
    { cipherSuites: [ecdheAes256] },
    'handshake_failure',
    'cipherSuiteIsShared.noneShared',
  ],
  [
    'no group of TLS 1.3 is shared',
    { versions: ['TLSv1.3'], groups: ['x25519'] },
    { groups: ['secp384r1'] },
    'handshake_failure',
    'groupIsShared.noneShared',
  ],
  [
    'no group of TLS 1.2 is shared',
    { versions: ['TLSv1.2'], groups: ['secp256r1'] },
    { groups: ['x25519'] },
    'handshake_failure',
    'groupIsShared.noneShared',
  ],
  [
    "the certificate's curve is not offered in TLS 1.2",
    { versions: ['TLSv1.2'], groups: ['x25519'] },
    {},
    'handshake_failure',
    'groupIsShared.certificateCurveNotOffered',
  ],
];

const opened: OpensslEnd[] = [];
afterEach(() => opened.splice(0).forEach(({ socket, wire }) => (socket.destroy(), wire.destroy())));
const isOver = (driven: Driven) => ['established', 'failed'].includes(phase(driven.end.state));

describe.each(failures)('when %s', (_, client, server, alert, reason) => {
  const all = { versions: tlsVersions, cipherSuites, groups };

  it('our server says why, with the alert, and our client hears it', () => {
    const ends = talk(start(clientSettings(client), serverSettings(server)));
    const because = { key: `tls.${reason}` };
    expect(ends.server.outputs.slice(-3)).toMatchObject([
      { kind: 'checked', holds: false, because },
      {
        kind: 'flight',
        records: [{ protection: 'none', contents: [{ kind: 'alert', level: 'fatal', description: alert }] }],
      },
      { kind: 'failed', by: 'self', alert, because },
    ]);
    expect(ends.client.outputs.at(-1)).toMatchObject({
      kind: 'failed',
      by: 'peer',
      alert,
      because: { key: 'tls.alert.received' },
    });
    expect([phase(ends.client.state), phase(ends.server.state)]).toEqual(['failed', 'failed']);
  });

  it('the server of OpenSSL sends our client the same alert', async () => {
    const openssl = opensslServer({ ...all, ...server });
    opened.push(openssl);
    const driven = new Driven(startClient(clientSettings(client)), openssl.wire);
    await until(() => isOver(driven), 'an alert');
    expect(driven.end.state).toMatchObject({ kind: 'failed', by: 'peer', alert });
  });

  it('the client of OpenSSL understands the alert of our server', async () => {
    const openssl = opensslClient({ ...all, ...client });
    opened.push(openssl);
    const driven = new Driven(startServer(serverSettings(server)), openssl.wire);
    await until(() => openssl.failure.code !== null, 'an alert');
    expect(driven.end.state).toMatchObject({ kind: 'failed', by: 'self', alert });
    expect(openssl.failure.code).toMatch(new RegExp(`ALERT_${alert}`, 'i'));
  });
});

describe('a group that is shared without a key share', () => {
  it('ends the handshake, as a HelloRetryRequest is not sent yet', () => {
    const ends = talk(
      start(clientSettings({ groups: ['x25519', 'secp256r1'] }), serverSettings({ groups: ['secp256r1'] })),
    );
    expect(ends.server.state).toMatchObject({
      alert: 'handshake_failure',
      because: { key: 'tls.groupIsShared.noKeyShare' },
    });
  });
});
