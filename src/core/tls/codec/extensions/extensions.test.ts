import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concat, decode, fromHex } from '../../../bytes';
import type { Extension } from '../../messages';
import { extensionTypeCode } from '../code-points';
import { code, codes, opaque } from '../fixtures/arbitrary-messages';
import { mutated, truncations } from '../fixtures/hostile';
import {
  decodeEcPointFormats,
  decodeExtendedMasterSecret,
  decodeKeyShares,
  decodePskKeyExchangeModes,
  decodeRenegotiationInfo,
  decodeRetryGroup,
  decodeSelectedVersion,
  decodeServerKeyShare,
  decodeServerName,
  decodeServerNameAcknowledgement,
  decodeSessionTicket,
  decodeSignatureAlgorithms,
  decodeSupportedGroups,
  decodeSupportedVersions,
  encodeEcPointFormats,
  encodeExtendedMasterSecret,
  encodeKeyShares,
  encodePskKeyExchangeModes,
  encodeRenegotiationInfo,
  encodeRetryGroup,
  encodeSelectedVersion,
  encodeServerKeyShare,
  encodeServerName,
  encodeServerNameAcknowledgement,
  encodeSessionTicket,
  encodeSignatureAlgorithms,
  encodeSupportedGroups,
  encodeSupportedVersions,
  findExtension,
  repeatedExtension,
} from './index';

interface Codec {
  readonly values: fc.Arbitrary<unknown>;
  readonly encode: (value: never) => Extension;
  readonly decode: (extension: Extension) => unknown;
}

const codec = <T>(
  values: fc.Arbitrary<T>,
  encode: (value: T) => Extension,
  decode: (extension: Extension) => unknown,
): Codec => ({ values, encode, decode });

const hostName = fc.stringMatching(/^[a-z0-9-]{1,20}(\.[a-z]{1,10}){0,3}$/);
const byteCodes = fc.array(fc.nat(255), { minLength: 1, maxLength: 10 });
const share = fc.record({ group: code, keyExchange: opaque(1, 97) });
const nothing = fc.constant(undefined);

const whole: Readonly<Record<string, Codec>> = {
  serverName: codec(hostName, encodeServerName, decodeServerName),
  serverNameAcknowledgement: codec(nothing, encodeServerNameAcknowledgement, decodeServerNameAcknowledgement),
  supportedGroups: codec(codes, encodeSupportedGroups, decodeSupportedGroups),
  signatureAlgorithms: codec(codes, encodeSignatureAlgorithms, decodeSignatureAlgorithms),
  supportedVersions: codec(codes, encodeSupportedVersions, decodeSupportedVersions),
  selectedVersion: codec(code, encodeSelectedVersion, decodeSelectedVersion),
  keyShares: codec(fc.array(share, { maxLength: 3 }), encodeKeyShares, decodeKeyShares),
  serverKeyShare: codec(share, encodeServerKeyShare, decodeServerKeyShare),
  retryGroup: codec(code, encodeRetryGroup, decodeRetryGroup),
  pskKeyExchangeModes: codec(byteCodes, encodePskKeyExchangeModes, decodePskKeyExchangeModes),
  ecPointFormats: codec(byteCodes, encodeEcPointFormats, decodeEcPointFormats),
  extendedMasterSecret: codec(nothing, encodeExtendedMasterSecret, decodeExtendedMasterSecret),
  renegotiationInfo: codec(opaque(0, 24), encodeRenegotiationInfo, decodeRenegotiationInfo),
};
/** A ticket is whatever the extension holds: no bytes are wrong. */
const every = { ...whole, sessionTicket: codec(opaque(0, 60), encodeSessionTicket, decodeSessionTicket) };

const encoded = ({ values, encode }: Codec): fc.Arbitrary<Extension> => values.map((value) => encode(value as never));

describe('the extension codecs (RFC 8446 §4.2)', () => {
  it.each(Object.entries(every))('decode every %s they encode to the same value', (_, { values, encode, decode }) => {
    fc.assert(
      fc.property(values, (value) => {
        expect(decode(encode(value as never))).toEqual(value);
      }),
    );
  });

  it.each(Object.entries(whole))('refuse every truncated %s', (_, each) => {
    fc.assert(
      fc.property(encoded(each), ({ type, data }) => {
        for (const cut of truncations(data)) {
          const outcome = decode(() => each.decode({ type, data: cut }));
          expect(outcome).toMatchObject({ ok: false, error: { malformation: 'truncated' } });
        }
      }),
      { numRuns: 30 },
    );
  });

  it.each(Object.entries(whole))('refuse %s with bytes behind it', (_, each) => {
    fc.assert(
      fc.property(encoded(each), opaque(1, 4), ({ type, data }, more) => {
        const outcome = decode(() => each.decode({ type, data: concat(data, more) }));
        expect(outcome).toMatchObject({ ok: false, error: { malformation: 'trailing' } });
      }),
    );
  });

  it.each(Object.entries(every))('give a value or a DecodeError for a mutated %s', (_, each) => {
    fc.assert(
      fc.property(mutated(encoded(each).map(({ data }) => data)), (data) => {
        decode(() => each.decode({ type: 0, data }));
      }),
      { numRuns: 300 },
    );
  });

  it('write and find the type of each', () => {
    const extensions = [encodeSupportedGroups([29]), encodeExtendedMasterSecret(), encodeServerName('dest.fr')];
    expect(extensions.map(({ type }) => type)).toEqual([10, 23, 0]);
    expect(findExtension(extensions, 'extended_master_secret')).toBe(extensions[1]);
    expect(findExtension(extensions, 'key_share')).toBeNull();
  });

  it('tell a block that repeats an extension', () => {
    const twice = [encodeSelectedVersion(0x304), encodeRetryGroup(29), encodeSelectedVersion(0x304)];
    expect(repeatedExtension(twice)).toBe(extensionTypeCode('supported_versions'));
    expect(repeatedExtension(twice.slice(1))).toBeNull();
  });
});

describe('an extension on the wire', () => {
  it('holds one host name (RFC 6066 §3)', () => {
    expect(encodeServerName('dest.fr').data).toEqual(fromHex('000a000007646573742e6672'));
  });

  it.each([
    ['a name type that is not host_name', '000a010007646573742e6672'],
    ['an empty name', '0003000000'],
    ['a name with a space', '0006000003612062'],
    ['an empty list', '0000'],
    ['a second name', '0008000001610000 0162'.replace(' ', '')],
  ])('is no server name with %s', (_, hex) => {
    expect(decode(() => decodeServerName({ type: 0, data: fromHex(hex) })).ok).toBe(false);
  });

  it('holds at least one code point in each list', () => {
    for (const [decodeList, hex] of [
      [decodeSupportedGroups, '0000'],
      [decodeSignatureAlgorithms, '0000'],
      [decodeSupportedVersions, '00'],
      [decodePskKeyExchangeModes, '00'],
      [decodeEcPointFormats, '00'],
    ] as const)
      expect(decode(() => decodeList({ type: 0, data: fromHex(hex) })).ok).toBe(false);
  });

  it('holds whole code points: an odd length is malformed', () => {
    expect(decode(() => decodeSupportedGroups({ type: 10, data: fromHex('0003001d00') })).ok).toBe(false);
  });

  it('holds a key in each key share (RFC 8446 §4.2.8)', () => {
    expect(decode(() => decodeServerKeyShare({ type: 51, data: fromHex('001d0000') })).ok).toBe(false);
  });
});
