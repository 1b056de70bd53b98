import { describe, expect, it } from 'vitest';
import { fromHex, Reader, toHex } from '../../bytes';
import type { HandshakeMessage } from '../messages';
import type { TlsVersion } from '../names';
import { annotateContent } from './annotate-content';
import { annotateRecordStream } from './annotate-record-stream';
import { contentTypeName } from './code-points';
import {
  decodeKeyShares,
  decodeRetryGroup,
  decodeSelectedVersion,
  decodeServerKeyShare,
  decodeSupportedGroups,
  findExtension,
} from './extensions';
import { find, leaves, untiled } from './fixtures/leaves';
import { recorded, stream } from './fixtures/recorded';
import { decodeHandshake, encodeHandshake } from './handshake.codec';
import { isHelloRetryRequest } from './messages/server-hello.codec';
import { decodeRecordHeader, encodeRecord } from './record.codec';

/** The handshake messages of records in the clear: those before the first ChangeCipherSpec, and hellos after it. */
function plainMessages(records: readonly string[]): { bytes: Uint8Array; message: HandshakeMessage }[] {
  return records
    .map(fromHex)
    .filter((record) => record[0] === 22 && [1, 2, 4, 11, 12, 14, 16].includes(record[5] ?? 0))
    .map((record) => ({ bytes: record.slice(5), message: decodeHandshake(Reader.over(record.slice(5)), 'TLSv1.2') }));
}

const kinds = (records: readonly string[]): string[] => plainMessages(records).map(({ message }) => message.kind);

const connections = Object.entries(recorded);
const opened = connections.flatMap(([name, { opened: contents }]) =>
  contents.map((content, i) => ({ name, i, ...content })),
);

function contentType(name: string): 'handshake' | 'alert' {
  return name === 'alert' ? 'alert' : 'handshake';
}

describe.each(connections)('a connection recorded from Postfix 3.7 with OpenSSL 3.0 (%s)', (_, { client, server }) => {
  it('has records that encode to the bytes they were decoded from', () => {
    for (const hex of [...client, ...server]) {
      const reader = Reader.over(fromHex(hex));
      const { type, version } = decodeRecordHeader(reader);
      expect(toHex(encodeRecord(type, version, reader.rest('fragment')))).toBe(hex);
    }
  });

  it('has handshake messages that encode to the bytes they were decoded from', () => {
    for (const { bytes, message } of [...plainMessages(client), ...plainMessages(server)])
      expect(toHex(encodeHandshake(message))).toBe(toHex(bytes));
  });

  it.each([
    ['client', client],
    ['server', server],
  ])('is annotated without gaps and without anything undecodable (%s)', (_direction, records) => {
    const bytes = stream(records);
    const fields = annotateRecordStream(bytes);
    expect(untiled(fields, 0, bytes.length)).toEqual([]);
    expect(fields).toHaveLength(records.length);
    expect(find(fields, 'tls.undecodable')).toEqual([]);
    expect(leaves(fields).filter(({ start, end }) => start === end)).toEqual([]);
  });
});

describe('what sealed records of TLS 1.3 held (RFC 8446 §4)', () => {
  it.each(opened)(
    'is decoded, encoded to the same bytes and annotated whole: $name $i',
    ({ contentType: type, plaintext }) => {
      const bytes = fromHex(plaintext);
      const fields = annotateContent(contentType(type), bytes, 'TLSv1.3');
      expect(untiled(fields, 0, bytes.length)).toEqual([]);
      expect(find(fields, 'tls.undecodable')).toEqual([]);
      if (type === 'handshake')
        expect(toHex(encodeHandshake(decodeHandshake(Reader.over(bytes), 'TLSv1.3')))).toBe(plaintext);
    },
  );
});

describe('the flights of a full TLS 1.2 handshake (RFC 5246 §7.3)', () => {
  const { client, server } = recorded.tls12;

  it('are read off the records', () => {
    expect(kinds(client)).toEqual(['clientHello', 'clientKeyExchange']);
    expect(kinds(server)).toEqual([
      'serverHello',
      'certificate',
      'serverKeyExchange',
      'serverHelloDone',
      'newSessionTicket',
    ]);
  });

  it('show each Finished sealed in a handshake record, after the ChangeCipherSpec', () => {
    for (const records of [client, server]) {
      const fields = annotateRecordStream(stream(records));
      const changed = fields.findIndex((record) => find([record], 'tls.changeCipherSpec').length);
      const types = fields.map((record) => contentTypeName(fromHex(records[fields.indexOf(record)] ?? '')[0] ?? 0));
      expect(types[changed + 1]).toBe('handshake');
      expect(fields.map((record) => find([record], 'tls.record.encryptedRecord').length === 1)).toEqual(
        fields.map((_record, i) => i > changed),
      );
    }
  });
});

describe('a recorded HelloRetryRequest (RFC 8446 §4.1.4)', () => {
  const [first, second] = plainMessages(recorded.helloRetry.client).map(({ message }) => message);
  const [retry, hello] = plainMessages(recorded.helloRetry.server).map(({ message }) => message);

  it('asks for a group the client offered without a share, which it then sends', () => {
    if (first?.kind !== 'clientHello' || second?.kind !== 'clientHello') throw new Error('two ClientHellos expected');
    if (retry?.kind !== 'serverHello' || hello?.kind !== 'serverHello') throw new Error('two ServerHellos expected');
    expect([isHelloRetryRequest(retry), isHelloRetryRequest(hello)]).toEqual([true, false]);
    const wanted = decodeRetryGroup(must(findExtension(retry.extensions, 'key_share')));
    expect(decodeSupportedGroups(must(findExtension(first.extensions, 'supported_groups')))).toContain(wanted);
    const shares = [first, second].map(({ extensions }) =>
      decodeKeyShares(must(findExtension(extensions, 'key_share'))),
    );
    expect(shares[0]?.map(({ group }) => group)).not.toContain(wanted);
    expect(shares[1]?.map(({ group }) => group)).toEqual([wanted]);
    expect(decodeServerKeyShare(must(findExtension(hello.extensions, 'key_share'))).group).toBe(wanted);
    expect(decodeSelectedVersion(must(findExtension(retry.extensions, 'supported_versions')))).toBe(0x0304);
  });

  it('is annotated as the ServerHello it is on the wire, with the group it selects', () => {
    const fields = annotateRecordStream(stream(recorded.helloRetry.server));
    expect(find(fields, 'tls.extension.keyShare.selectedGroup').map(({ value }) => value)).toEqual(['secp256r1']);
    expect(find(fields, 'tls.handshake.serverHello')).toHaveLength(2);
  });
});

describe('the version of a certificate message', () => {
  it.each<[TlsVersion, string]>([
    ['TLSv1.3', recorded.tls13.opened[1]?.plaintext ?? ''],
    ['TLSv1.2', recorded.tls12.server[1]?.slice(10) ?? ''],
  ])('decides its form: %s', (version, hex) => {
    const certificates = find(
      annotateContent('handshake', fromHex(hex), version),
      'tls.handshake.certificate.certificate',
    );
    expect(certificates.length).toBeGreaterThan(0);
    expect(certificates.every(({ value, children }) => String(value).startsWith('3082') && !children.length)).toBe(
      true,
    );
  });
});

function must<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('a value expected');
  return value;
}
