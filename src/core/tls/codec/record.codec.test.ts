import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode, encodeUtf8, fromHex, Reader } from '../../bytes';
import { alertDescriptions, type AlertDescription } from '../alerts';
import { decodeAlert, encodeAlert } from './alert.codec';
import { decodeChangeCipherSpec, encodeChangeCipherSpec } from './change-cipher-spec.codec';
import { alertLevelName } from './code-points';
import { decodeRecordHeader, encodeRecord, recordHeaderLength } from './record.codec';

const contentTypes = ['change_cipher_spec', 'alert', 'handshake', 'application_data'] as const;

describe('the record codec (RFC 8446 §5.1)', () => {
  it('decodes every header it encodes, and leaves the fragment to its reader', () => {
    const type = fc.constantFrom(...contentTypes);
    fc.assert(
      fc.property(type, fc.nat(0xffff), fc.uint8Array({ maxLength: 50 }), (contentType, version, fragment) => {
        const reader = Reader.over(encodeRecord(contentType, version, fragment));
        expect(decodeRecordHeader(reader)).toEqual({ type: contentType, version, length: fragment.length });
        expect(reader.rest('fragment')).toEqual(fragment);
      }),
    );
  });

  it('refuses a header cut short anywhere', () => {
    const record = encodeRecord('handshake', 0x0303, new Uint8Array());
    for (let length = 0; length < recordHeaderLength; length++) {
      const outcome = decode(() => decodeRecordHeader(Reader.over(record.slice(0, length))));
      expect(outcome).toMatchObject({ ok: false, error: { malformation: 'truncated' } });
    }
  });

  it('does not take a line of SMTP for a record', () => {
    const outcome = decode(() => decodeRecordHeader(Reader.over(encodeUtf8('220 2.0.0 Go ahead\r\n'))));
    expect(outcome).toMatchObject({ ok: false, error: { field: 'tls.record.contentType', malformation: 'invalid' } });
  });
});

describe('the alert codec (RFC 8446 §6)', () => {
  const names = Object.keys(alertDescriptions) as AlertDescription[];

  it('decodes every alert it encodes', () => {
    for (const description of names)
      for (const level of ['warning', 'fatal'] as const)
        expect(decodeAlert(Reader.over(encodeAlert(level, description)))).toEqual({
          kind: 'alert',
          level,
          description,
        });
  });

  it('keeps a description that has no name', () => {
    expect(encodeAlert('fatal', 199)).toEqual(fromHex('02c7'));
    expect(decodeAlert(Reader.over(fromHex('02c7')))).toMatchObject({ description: 199 });
  });

  it('refuses a level that is neither warning nor fatal, and an alert cut short', () => {
    for (let level = 0; level < 256; level++) {
      const outcome = decode(() => decodeAlert(Reader.over(Uint8Array.of(level, 40))));
      expect(outcome.ok).toBe(alertLevelName(level) !== null);
    }
    expect(decode(() => decodeAlert(Reader.over(fromHex('02')))).ok).toBe(false);
  });
});

describe('a ChangeCipherSpec (RFC 5246 §7.1)', () => {
  it('is the byte 1', () => {
    expect(encodeChangeCipherSpec()).toEqual(fromHex('01'));
    expect(decodeChangeCipherSpec(Reader.over(fromHex('01')))).toEqual({ kind: 'changeCipherSpec' });
    expect(decode(() => decodeChangeCipherSpec(Reader.over(fromHex('02')))).ok).toBe(false);
  });
});
