import { describe, expect, it } from 'vitest';
import { concat, encodeUtf8, fromHex, toHex } from '../../bytes';
import { aeadKeyLength, nobleCrypto as crypto, type AeadName } from '../../crypto';
import { encodeAlert } from '../codec';
import { openRecord } from './open-record';
import { afterOneRecord, longestFragment, protection12, protection13, unprotected } from './record-protection';
import { sealRecord, type Fragment } from './seal-record';
import { splitRecord, type WireRecord } from './split-record';

const aeads: AeadName[] = ['aes128gcm', 'aes256gcm', 'chacha20poly1305'];
const keysFor = (aead: AeadName, ivLength: number) => ({
  key: new Uint8Array(aeadKeyLength[aead]).fill(7),
  iv: new Uint8Array(ivLength).fill(9),
});
const fragment = (contentType: Fragment['contentType'], plaintext: Uint8Array): Fragment => ({
  contentType,
  plaintext,
  contents: [],
});
const onWire = (bytes: Uint8Array): WireRecord => {
  const split = splitRecord(bytes, 2 ** 14 + 2048);
  if (split.kind !== 'record') throw new Error(split.kind);
  return split.record;
};

describe('record protection of TLS 1.3, on the client application records of RFC 8448 §3', () => {
  const keys = { key: fromHex('17422dda596ed5d9acd890e3c63f5051'), iv: fromHex('5b78923dee08579033e523d9') };
  const first = protection13('application', 'aes128gcm', keys);
  const data = Uint8Array.from({ length: 50 }, (_, i) => i);
  const dataRecord =
    '1703030043a23f7054b62c94d0affafe8228ba55cbefacea42f914aa66bcab3f2b9819a8a5b46b395bd54a9a20441e2b62974e1f5a6292a2' +
    '977014bd1e3deae63aeebb21694915e4';
  const alertRecord = '1703030013c9872760655666b74d7ff1153efd6db6d0b0e3';

  it('seals the data, then the alert with the next sequence number', () => {
    expect(toHex(sealRecord(crypto, first, fragment('application_data', data)).bytes)).toBe(dataRecord);
    const alert = fragment('alert', encodeAlert('warning', 'close_notify'));
    expect(toHex(sealRecord(crypto, afterOneRecord(first), alert).bytes)).toBe(alertRecord);
  });

  it('opens them again and finds the content type inside', () => {
    expect(openRecord(crypto, first, onWire(fromHex(dataRecord)))).toEqual({
      kind: 'opened',
      type: 'application_data',
      plaintext: data,
    });
    expect(openRecord(crypto, afterOneRecord(first), onWire(fromHex(alertRecord)))).toMatchObject({ type: 'alert' });
  });

  it('does not open a record out of order', () => {
    expect(openRecord(crypto, first, onWire(fromHex(alertRecord)))).toEqual({ kind: 'notAuthentic' });
  });
});

describe.each(aeads)('record protection with %s', (aead) => {
  const text = encodeUtf8('EHLO mail.envoi.fr\r\n');
  const of13 = protection13('application', aead, keysFor(aead, 12));
  const of12 = protection12(aead, keysFor(aead, aead === 'chacha20poly1305' ? 12 : 4));

  it.each([of13, of12])('opens in $kind what it sealed, and nothing else', (protection) => {
    const { bytes } = sealRecord(crypto, protection, fragment('application_data', text));
    expect(openRecord(crypto, protection, onWire(bytes))).toMatchObject({ kind: 'opened', plaintext: text });
    for (const at of bytes.keys()) {
      if (at === 0 || at === 3 || at === 4) continue;
      const altered = bytes.with(at, (bytes[at] ?? 0) ^ 1);
      expect(openRecord(crypto, protection, onWire(altered)).kind).toBe('notAuthentic');
    }
    expect(openRecord(crypto, afterOneRecord(protection), onWire(bytes)).kind).toBe('notAuthentic');
  });

  it('refuses fragments that are too short to be sealed', () => {
    for (const protection of [of13, of12])
      for (const length of [0, 1, 15, 16])
        expect(
          openRecord(crypto, protection, onWire(concat(Uint8Array.of(23, 3, 3, 0, length), new Uint8Array(length))))
            .kind,
        ).toBe('notAuthentic');
  });

  it('refuses a record of nothing but padding, and one without a known type (RFC 8446 §5.4)', () => {
    const header = Uint8Array.of(23, 3, 3, 0, 20);
    const sealed = (inner: Uint8Array) => onWire(concat(header, crypto.seal(aead, of13.key, of13.iv, header, inner)));
    expect(openRecord(crypto, of13, sealed(new Uint8Array(4))).kind).toBe('withoutContentType');
    expect(openRecord(crypto, of13, sealed(Uint8Array.of(1, 2, 99, 0))).kind).toBe('unknownContentType');
    expect(openRecord(crypto, of13, sealed(Uint8Array.of(1, 22, 0, 0)))).toEqual({
      kind: 'opened',
      type: 'handshake',
      plaintext: Uint8Array.of(1),
    });
  });

  it('refuses a plaintext of more than 2^14 bytes (RFC 8446 §5.4, RFC 5246 §6.2.1)', () => {
    const long = fragment('application_data', new Uint8Array(2 ** 14 + 1));
    for (const protection of [of13, of12])
      expect(openRecord(crypto, protection, onWire(sealRecord(crypto, protection, long).bytes))).toEqual({
        kind: 'plaintextTooLong',
        length: 2 ** 14 + 1,
      });
  });
});

describe('splitRecord', () => {
  const record = Uint8Array.of(22, 3, 3, 0, 2, 8, 9);

  it('waits for the whole record and leaves what follows', () => {
    for (let length = 0; length < record.length; length++)
      expect(splitRecord(record.slice(0, length), 10)).toEqual({ kind: 'incomplete' });
    expect(splitRecord(concat(record, Uint8Array.of(1)), 10)).toMatchObject({
      record: { type: 'handshake', fragment: Uint8Array.of(8, 9) },
      rest: Uint8Array.of(1),
    });
  });

  it('refuses an unknown type at its first byte, and a length at the fifth', () => {
    expect(splitRecord(encodeUtf8('2'), 10)).toEqual({ kind: 'unknownContentType', contentType: 0x32 });
    expect(splitRecord(Uint8Array.of(22, 3, 3, 0, 11), 10)).toEqual({ kind: 'recordTooLong', length: 11 });
  });

  it('allows as much expansion as the version does', () => {
    const limits = [
      unprotected,
      protection13('handshake', 'aes128gcm', keysFor('aes128gcm', 12)),
      protection12('aes128gcm', keysFor('aes128gcm', 4)),
    ];
    expect(limits.map(longestFragment)).toEqual([2 ** 14, 2 ** 14 + 256, 2 ** 14 + 2048]);
  });
});
