import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concat, fromHex, type Field } from '../../bytes';
import { annotateContent } from './annotate-content';
import { annotateRecordStream, annotateSealedRecord } from './annotate-record-stream';
import {
  encodeKeyShares,
  encodeServerName,
  encodeServerNameAcknowledgement,
  encodeSupportedGroups,
  encodeSupportedVersions,
} from './extensions';
import { encodeAlert } from './alert.codec';
import { arbitraryMessage } from './fixtures/arbitrary-messages';
import { mutated } from './fixtures/hostile';
import { find, leaves, untiled } from './fixtures/leaves';
import { recorded, stream } from './fixtures/recorded';
import { encodeHandshake } from './handshake.codec';
import { encodeRecord } from './record.codec';

const clientHello = {
  kind: 'clientHello' as const,
  legacyVersion: 0x0303,
  random: new Uint8Array(32).fill(0xab),
  sessionId: new Uint8Array(),
  cipherSuites: [0x1302, 0x1a1a, 0xeeee],
  compressionMethods: [0],
  extensions: [
    encodeServerName('mail.dest.fr'),
    { type: 22, data: new Uint8Array() },
    { type: 0xeeee, data: fromHex('c0ffee') },
    encodeSupportedVersions([0x0304, 0x0303]),
    encodeKeyShares([{ group: 29, keyExchange: new Uint8Array(32) }]),
  ],
};
const hello = annotateContent('handshake', encodeHandshake(clientHello), null);

const values = (fields: readonly Field[], id: string): Field['value'][] => find(fields, id).map(({ value }) => value);
const undecodable = (fields: readonly Field[]): Field[] => find(fields, 'tls.undecodable');

describe('the annotation of a ClientHello (RFC 8446 §4.1.2)', () => {
  it('names what has a name and gives the number of what has none', () => {
    expect(values(hello, 'tls.handshake.type')).toEqual(['client_hello']);
    expect(values(hello, 'tls.handshake.clientHello.legacyVersion')).toEqual(['TLSv1.2']);
    expect(values(hello, 'tls.handshake.clientHello.random')).toEqual(['ab'.repeat(32)]);
    expect(values(hello, 'tls.handshake.clientHello.cipherSuite')).toEqual([
      'TLS_AES_256_GCM_SHA384',
      'GREASE',
      0xeeee,
    ]);
    expect(values(hello, 'tls.extension.supportedVersions.protocolVersion')).toEqual(['TLSv1.3', 'TLSv1.2']);
    expect(values(hello, 'tls.extension.keyShare.group')).toEqual(['x25519']);
    expect(values(hello, 'tls.extension.serverName.hostName')).toEqual(['mail.dest.fr']);
  });

  it('keeps extensions without a codec opaque, under the name they have', () => {
    const others = find(hello, 'tls.extension.other');
    expect(others.flatMap((other) => values([other], 'tls.extension.type'))).toEqual(['encrypt_then_mac', 0xeeee]);
    expect(values(others, 'tls.extension.other.data')).toEqual(['c0ffee']);
  });

  it('tells where each field lies', () => {
    expect(find(hello, 'tls.handshake.clientHello.random')).toMatchObject([{ start: 6, end: 38 }]);
  });

  it('keeps a malformed extension whole, and its neighbours readable', () => {
    const groups = encodeSupportedGroups([29]);
    const extensions = [{ type: groups.type, data: fromHex('0003001d00') }, encodeServerName('dest.fr')];
    const fields = annotateContent('handshake', encodeHandshake({ ...clientHello, extensions }), null);
    expect(undecodable(fields).map(({ value }) => value)).toEqual(['0003001d00']);
    expect(values(fields, 'tls.extension.serverName.hostName')).toEqual(['dest.fr']);
  });
});

describe('the annotation of a server_name extension (RFC 6066 §3)', () => {
  it('expects a name from the client and none from the server', () => {
    const extensions = [encodeServerNameAcknowledgement()];
    const answer = encodeHandshake({ kind: 'encryptedExtensions', extensions });
    expect(undecodable(annotateContent('handshake', answer, 'TLSv1.3'))).toEqual([]);
    const asked = annotateContent('handshake', encodeHandshake({ ...clientHello, extensions }), null);
    expect(undecodable(asked)).toHaveLength(1);
  });
});

describe('the annotation of any content', () => {
  const contents = fc.array(arbitraryMessage, { maxLength: 3 });

  it('tiles the bytes of well-formed messages', () => {
    fc.assert(
      fc.property(contents, (messages) => {
        const version = messages[0]?.version ?? null;
        const ofOneVersion = messages.filter((each) => each.version === version);
        const bytes = concat(...ofOneVersion.map(({ message }) => encodeHandshake(message)));
        const fields = annotateContent('handshake', bytes, version);
        expect(untiled(fields, 0, bytes.length)).toEqual([]);
        expect(fields.map(({ field }) => field)).toEqual(
          ofOneVersion.map(({ message }) => `tls.handshake.${message.kind}`),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('tiles hostile bytes too, and never throws', () => {
    const types = fc.constantFrom('handshake', 'alert', 'change_cipher_spec', 'application_data');
    const versions = fc.constantFrom('TLSv1.3', 'TLSv1.2', null);
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 60 }),
      mutated(arbitraryMessage.map(({ message }) => encodeHandshake(message))),
    );
    fc.assert(
      fc.property(types, bytes, versions, (type, hostile, version) => {
        const fields = annotateContent(type, hostile, version);
        expect(untiled(fields, 0, hostile.length)).toEqual([]);
        expect(fields.filter(({ field }) => field === 'tls.undecodable').length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 2000 },
    );
  });

  it('goes as far as the bytes do, then says so', () => {
    const bytes = encodeHandshake({ ...clientHello, sessionId: new Uint8Array(33) });
    const [message, rest] = annotateContent('handshake', bytes, null);
    expect(leaves([message as Field]).at(-1)?.field).toBe('tls.handshake.clientHello.sessionId');
    expect(rest).toMatchObject({ field: 'tls.undecodable', start: 4 + 2 + 32 + 1 + 33, end: bytes.length });
  });

  it('keeps a message without a codec opaque, and reads what follows it', () => {
    const request = fromHex('0d000003aabbcc');
    const done = encodeHandshake({ kind: 'serverHelloDone' });
    const fields = annotateContent('handshake', concat(request, done), 'TLSv1.2');
    expect(fields.map(({ field }) => field)).toEqual(['tls.handshake.other', 'tls.handshake.serverHelloDone']);
    expect(values(fields, 'tls.handshake.type')).toEqual(['certificate_request', 'server_hello_done']);
    expect(values(fields, 'tls.handshake.other.body')).toEqual(['aabbcc']);
  });

  it('names the level and the description of an alert', () => {
    const fields = annotateContent('alert', encodeAlert('fatal', 'unknown_ca'), null);
    expect(leaves(fields).map(({ field, value }) => [field, value])).toEqual([
      ['tls.alert.level', 'fatal'],
      ['tls.alert.description', 'unknown_ca'],
    ]);
  });
});

describe('the annotation of a stream of records (RFC 8446 §5.1)', () => {
  const alert = encodeRecord('alert', 0x0303, encodeAlert('fatal', 'unknown_ca'));

  it('names the content type and the version of each record', () => {
    const fields = annotateRecordStream(alert);
    expect(values(fields, 'tls.record.contentType')).toEqual(['alert']);
    expect(values(fields, 'tls.record.legacyVersion')).toEqual(['TLSv1.2']);
    expect(values(fields, 'tls.record.length')).toEqual([2]);
  });

  it('reads on after a record with malformed content', () => {
    const bytes = concat(encodeRecord('handshake', 0x0303, fromHex('01000002ffff')), alert);
    const fields = annotateRecordStream(bytes);
    expect(fields.map(({ field }) => field)).toEqual(['tls.record', 'tls.record']);
    expect(undecodable(fields)).toHaveLength(1);
    expect(values(fields, 'tls.alert.description')).toEqual(['unknown_ca']);
    expect(untiled(fields, 0, bytes.length)).toEqual([]);
  });

  it('stops at what is no record, and at a record cut short', () => {
    for (const tail of ['485454502f312e31', '16030300ff01', '1603', '17']) {
      const bytes = concat(alert, fromHex(tail));
      const fields = annotateRecordStream(bytes);
      expect(fields.at(-1)?.field).toBe('tls.undecodable');
      expect(undecodable(fields)).toHaveLength(1);
      expect(untiled(fields, 0, bytes.length)).toEqual([]);
    }
  });

  it('cannot read application data, nor an alert after a ChangeCipherSpec', () => {
    const change = encodeRecord('change_cipher_spec', 0x0303, fromHex('01'));
    const sealed = [
      encodeRecord('application_data', 0x0303, fromHex('aa')),
      encodeRecord('alert', 0x0303, new Uint8Array(26)),
    ];
    const fields = annotateRecordStream(concat(change, ...sealed));
    expect(fields.map((record) => find([record], 'tls.record.encryptedRecord').length)).toEqual([0, 1, 1]);
    expect(undecodable(fields)).toEqual([]);
  });

  it('leaves a record that is told to be sealed closed, whatever its type', () => {
    const record = encodeRecord('handshake', 0x0303, fromHex('0102030405060708'));
    expect(values(annotateSealedRecord(record), 'tls.record.encryptedRecord')).toEqual(['0102030405060708']);
    expect(untiled(annotateSealedRecord(record), 0, record.length)).toEqual([]);
  });

  it('tiles recorded connections after any mutation, and never throws', () => {
    const directions = Object.values(recorded).flatMap(({ client, server }) => [stream(client), stream(server)]);
    fc.assert(
      fc.property(mutated(fc.constantFrom(...directions)), (hostile) => {
        expect(untiled(annotateRecordStream(hostile), 0, hostile.length)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
