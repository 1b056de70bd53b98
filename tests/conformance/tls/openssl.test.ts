import { constants } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { toHex } from '../../../src/core/bytes';
import type { GroupName } from '../../../src/core/crypto';
import {
  extensionTypeCode,
  startClient,
  startServer,
  type CipherSuiteName,
  type TlsVersion,
} from '../../../src/core/tls';
import { clientSettings, outputsOf, serverSettings, type End } from './both-ends';
import { combinations, offeredWith, suitesOf } from './combinations';
import { Driven, opensslClient, opensslServer, opensslSuites, readText, until, type OpensslEnd } from './openssl';

const ends: OpensslEnd[] = [];
const opened = (end: OpensslEnd): OpensslEnd => {
  ends.push(end);
  return end;
};
afterEach(() => ends.splice(0).forEach(({ socket, wire }) => (socket.destroy(), wire.destroy())));

const secretsOf = (end: End): string[] =>
  outputsOf(end, 'secret').map(({ label, clientRandom, secret }) => `${label} ${toHex(clientRandom)} ${toHex(secret)}`);

function expectAgreement(
  driven: Driven,
  openssl: OpensslEnd,
  version: TlsVersion,
  suite: CipherSuiteName,
  group: GroupName,
) {
  expect(outputsOf(driven.end, 'established')).toEqual([
    { kind: 'established', parameters: { version, cipherSuite: suite, group, signature: 'ecdsa_secp256r1_sha256' } },
  ]);
  expect(openssl.socket.getProtocol()).toBe(version);
  expect(openssl.socket.getCipher().name).toBe(opensslSuites[suite]);
  expect(openssl.failure.code).toBeNull();
  expect(secretsOf(driven.end).toSorted()).toEqual(openssl.keyLog.toSorted());
}

async function exchangeLines(driven: Driven, { socket }: OpensslEnd): Promise<void> {
  await until(() => driven.end.state.kind === 'established', 'the handshake');
  driven.send('EHLO mail.envoi.fr\r\n');
  expect(await readText(socket, 20)).toBe('EHLO mail.envoi.fr\r\n');
  socket.write('250 mail.dest.fr\r\n');
  await until(() => driven.text !== '', 'application data');
  expect(driven.text).toBe('250 mail.dest.fr\r\n');
}

describe('our client and the server of OpenSSL', () => {
  it.each(combinations)('agree on %s, %s and %s', async (version, suite, group) => {
    const server = opened(opensslServer({ versions: [version], cipherSuites: [suite], groups: [group] }));
    const settings = clientSettings({ cipherSuites: [suite], groups: offeredWith(group), serverName: 'mail.dest.fr' });
    const client = new Driven(startClient(settings), server.wire);
    await exchangeLines(client, server);
    expectAgreement(client, server, version, suite, group);
  });
});

describe('our server and the client of OpenSSL', () => {
  it.each(combinations)('agree on %s, %s and %s', async (version, suite, group) => {
    const client = opened(
      opensslClient(
        { versions: [version], cipherSuites: [suite], groups: offeredWith(group) },
        { servername: 'mail.dest.fr' },
      ),
    );
    const server = new Driven(startServer(serverSettings({ cipherSuites: [suite], groups: [group] })), client.wire);
    await exchangeLines(server, client);
    expectAgreement(server, client, version, suite, group);
  });
});

const contentsTo = (driven: Driven) => outputsOf(driven.end, 'received').flatMap(({ record }) => record.contents);
const extensionsTo = (driven: Driven) =>
  contentsTo(driven).flatMap((message) => ('extensions' in message ? message.extensions.map(({ type }) => type) : []));

describe('TLS 1.2 with an OpenSSL that is told to do without an extension', () => {
  const version = 'TLSv1.2';
  const [suite] = suitesOf(version);
  const choice = { versions: [version], cipherSuites: suitesOf(version), groups: ['x25519', 'secp256r1'] } as const;
  const noExtendedMasterSecret = 1;

  it.each([
    ['extended_master_secret (RFC 7627 §5.2, §5.3)', noExtendedMasterSecret],
    ['session_ticket (RFC 5077 §3.2)', constants.SSL_OP_NO_TICKET],
  ])('works without %s', async (_, secureOptions) => {
    const server = opened(opensslServer(choice, { secureOptions }));
    const client = opened(opensslClient(choice, { secureOptions }));
    for (const [driven, openssl] of [
      [new Driven(startClient(clientSettings()), server.wire), server],
      [new Driven(startServer(serverSettings()), client.wire), client],
    ] as const) {
      await exchangeLines(driven, openssl);
      if (suite) expectAgreement(driven, openssl, version, suite, 'x25519');
      const types = extensionsTo(driven);
      expect(types.includes(extensionTypeCode('extended_master_secret'))).toBe(
        secureOptions !== noExtendedMasterSecret,
      );
      expect(types.includes(extensionTypeCode('session_ticket'))).toBe(secureOptions === noExtendedMasterSecret);
    }
  });
});
