import { describe, expect, it } from 'vitest';
import { concat } from '../../../src/core/bytes';
import { nobleCrypto as crypto } from '../../../src/core/crypto';
import {
  emptyRenegotiationInfoScsv,
  encodeEcPointFormats,
  encodeKeyShares,
  encodeRenegotiationInfo,
  encodeSignatureAlgorithms,
  encodeSupportedGroups,
  encodeSupportedVersions,
  extensionTypeCode,
  fallbackScsv,
  groupCode,
  receive,
  startServer,
  type AlertDescription,
  type ClientHello,
  type Extension,
  type ExtensionName,
  type HandshakeMessage,
} from '../../../src/core/tls';
import { Flight } from '../../../src/core/tls/engine/flight';
import { protectionFrom } from '../../../src/core/tls/engine/keys-13';
import { unprotected } from '../../../src/core/tls/records/record-protection';
import { outputsOf, serverSettings, wireBytes, type End } from './both-ends';
import { clientHelloOf, opening, recordsOf, serverHearing } from './puppets';
import { expectRefusal } from './refusal';

type ChangeHello = (hello: ClientHello) => ClientHello;
const extended = (change: (extensions: readonly Extension[]) => readonly Extension[]): ChangeHello => {
  return (hello) => ({ ...hello, extensions: change(hello.extensions) });
};
const without = (name: ExtensionName): ChangeHello =>
  extended((all) => all.filter(({ type }) => type !== extensionTypeCode(name)));
const replacing = (replacement: Extension): ChangeHello =>
  extended((all) => all.map((extension) => (extension.type === replacement.type ? replacement : extension)));
const malformed = (name: ExtensionName): ChangeHello =>
  replacing({ type: extensionTypeCode(name), data: Uint8Array.of(0) });
const share = (keyExchange: Uint8Array) => ({ group: groupCode('x25519'), keyExchange });
const goodShare = share(crypto.keyPair('x25519', new Uint8Array(72).fill(3)).publicKey);

describe('a ClientHello of TLS 1.3 that is wrong in one thing (RFC 8446 §4.1.2, §9.2)', () => {
  const hello = clientHelloOf(['TLSv1.3', 'TLSv1.2']);

  it.each<[string, ChangeHello, AlertDescription, string]>([
    ['no supported_groups', without('supported_groups'), 'missing_extension', 'messageIsWellFormed.extensionMissing'],
    ['no key_share', without('key_share'), 'missing_extension', 'messageIsWellFormed.extensionMissing'],
    [
      'no signature_algorithms',
      without('signature_algorithms'),
      'missing_extension',
      'messageIsWellFormed.extensionMissing',
    ],
    [
      'an extension twice',
      extended((all) => [...all, ...all.slice(0, 1)]),
      'illegal_parameter',
      'messageIsWellFormed.extensionRepeated',
    ],
    [
      'another compression',
      (it) => ({ ...it, compressionMethods: [1] }),
      'illegal_parameter',
      'messageIsWellFormed.compressionIllegal',
    ],
    [
      'compression besides none',
      (it) => ({ ...it, compressionMethods: [0, 1] }),
      'illegal_parameter',
      'messageIsWellFormed.compressionIllegal',
    ],
    [
      'no signature we can make',
      replacing(encodeSignatureAlgorithms([0x0804])),
      'handshake_failure',
      'cipherSuiteIsShared.noneForSignature',
    ],
    [
      'only suites we do not have',
      (it) => ({ ...it, cipherSuites: [0x1304] }),
      'handshake_failure',
      'cipherSuiteIsShared.noneShared',
    ],
    [
      'only versions we do not have',
      replacing(encodeSupportedVersions([0x7f1c, 0x0302])),
      'protocol_version',
      'versionIsShared.noneShared',
    ],
    ['no key share at all', replacing(encodeKeyShares([])), 'handshake_failure', 'groupIsShared.noKeyShare'],
    [
      'two key shares of a group',
      replacing(encodeKeyShares([goodShare, goodShare])),
      'illegal_parameter',
      'messageIsWellFormed.keyShareUnasked',
    ],
    [
      'a key share of a group it does not list',
      replacing(encodeSupportedGroups([0x0017])),
      'illegal_parameter',
      'messageIsWellFormed.keyShareUnasked',
    ],
    [
      'a key share that makes the secret zero',
      replacing(encodeKeyShares([share(new Uint8Array(32))])),
      'illegal_parameter',
      'messageIsWellFormed.keyShareInvalid',
    ],
    [
      'a key share of the wrong length',
      replacing(encodeKeyShares([share(new Uint8Array(33).fill(9))])),
      'illegal_parameter',
      'messageIsWellFormed.keyShareInvalid',
    ],
    [
      'malformed supported_versions',
      malformed('supported_versions'),
      'decode_error',
      'messageIsWellFormed.undecodable',
    ],
    ['malformed supported_groups', malformed('supported_groups'), 'decode_error', 'messageIsWellFormed.undecodable'],
    ['a malformed key_share', malformed('key_share'), 'decode_error', 'messageIsWellFormed.undecodable'],
    [
      'malformed signature_algorithms',
      malformed('signature_algorithms'),
      'decode_error',
      'messageIsWellFormed.undecodable',
    ],
    [
      'renegotiation_info of another connection',
      replacing(encodeRenegotiationInfo(Uint8Array.of(1))),
      'handshake_failure',
      'messageIsWellFormed.renegotiationInfoWrong',
    ],
    [
      'compressed points only',
      replacing(encodeEcPointFormats([1])),
      'illegal_parameter',
      'messageIsWellFormed.pointFormatMissing',
    ],
  ])('with %s is refused', (_, change, alert, reason) => {
    expectRefusal(serverHearing(change(hello)), alert, reason);
  });

  it('is answered when it has what nobody knows (RFC 8701)', () => {
    const grease = { type: 0x3a3a, data: Uint8Array.of(0) };
    const greased: ClientHello = {
      ...extended((all) => [grease, ...all])(hello),
      cipherSuites: [0x0a0a, ...hello.cipherSuites],
    };
    const shares = encodeKeyShares([{ group: 0x2a2a, keyExchange: Uint8Array.of(0) }, goodShare]);
    const groups = encodeSupportedGroups([0x2a2a, groupCode('x25519')]);
    const versions = encodeSupportedVersions([0x5a5a, 0x0304]);
    const all = [shares, groups, versions].reduce((it, extension) => replacing(extension)(it), greased);
    expect(serverHearing(all).state.kind).toBe('awaitingFinished');
  });
});

describe('a ClientHello of TLS 1.2', () => {
  const hello = clientHelloOf(['TLSv1.2']);
  const answerTo = (change: ChangeHello) => {
    const { outputs } = serverHearing(change(hello));
    const records = outputs.flatMap((output) => (output.kind === 'flight' ? output.records : []));
    return records.flatMap(({ contents }) => contents);
  };
  const typesIn = (change: ChangeHello) =>
    answerTo(change).flatMap((it) => (it.kind === 'serverHello' ? it.extensions.map(({ type }) => type) : []));

  it.each<[string, ChangeHello, AlertDescription, string]>([
    [
      'TLS 1.1 as its highest version',
      (it) => ({ ...it, legacyVersion: 0x0302 }),
      'protocol_version',
      'versionIsShared.noneShared',
    ],
    [
      'no signature we can make',
      replacing(encodeSignatureAlgorithms([0x0401])),
      'handshake_failure',
      'cipherSuiteIsShared.noneForSignature',
    ],
    [
      'no signature_algorithms, which means SHA-1',
      without('signature_algorithms'),
      'handshake_failure',
      'cipherSuiteIsShared.noneForSignature',
    ],
    [
      'no group we have',
      replacing(encodeSupportedGroups([0x0019, 0x0017])),
      'handshake_failure',
      'groupIsShared.noneShared',
    ],
    [
      'TLS_FALLBACK_SCSV, when we could do more',
      (it) => ({ ...it, cipherSuites: [...it.cipherSuites, fallbackScsv] }),
      'inappropriate_fallback',
      'versionIsShared.fallbackRefused',
    ],
  ])('with %s is refused', (_, change, alert, reason) => {
    const settings = { groups: ['x25519'] } as const;
    expectRefusal(serverHearing(change(hello), settings), alert, reason);
  });

  it('may name no groups, and then any will do (RFC 8422 §4)', () => {
    expect(serverHearing(without('supported_groups')(hello)).state.kind).toBe('awaitingClientKeyExchange');
  });

  it('gets the answers it asked for and no others', () => {
    const codes = (...names: ExtensionName[]) => names.map(extensionTypeCode);
    expect(typesIn((it) => it)).toEqual(
      codes('renegotiation_info', 'ec_point_formats', 'session_ticket', 'extended_master_secret'),
    );
    expect(typesIn(without('session_ticket'))).toEqual(
      codes('renegotiation_info', 'ec_point_formats', 'extended_master_secret'),
    );
    const signatures = extensionTypeCode('signature_algorithms');
    expect(answerTo(extended((all) => all.filter(({ type }) => type === signatures)))[0]).toMatchObject({
      kind: 'serverHello',
      extensions: [],
    });
  });

  it('may say with a suite what renegotiation_info says (RFC 5746 §3.3)', () => {
    const signalling: ChangeHello = (it) => ({
      ...without('renegotiation_info')(it),
      cipherSuites: [...it.cipherSuites, emptyRenegotiationInfoScsv],
    });
    expect(typesIn(signalling)).toContain(extensionTypeCode('renegotiation_info'));
  });
});

describe('the client after the flight of the server', () => {
  const begun = opening();
  const secret = outputsOf(begun.server, 'secret').find(
    ({ label }) => label === 'CLIENT_HANDSHAKE_TRAFFIC_SECRET',
  )?.secret;
  const keys = protectionFrom(crypto, 'TLS_AES_256_GCM_SHA384', 'handshake', secret ?? new Uint8Array(48));
  const hear = (end: End, flight: Flight) => receive(end.state, wireBytes([flight.output]));
  const sealed = (message: HandshakeMessage) => hear(begun.server, Flight.of(crypto, keys).handshake(message));
  const plainly = (end: End, message: HandshakeMessage) => hear(end, Flight.of(crypto, unprotected).handshake(message));
  const wrong = { kind: 'finished', verifyData: new Uint8Array(48) } as const;

  it('is refused under application keys with a wrong Finished, or anything else (RFC 8446 §4.4.4)', () => {
    expectRefusal(sealed(wrong), 'decrypt_error', 'clientFinishedIsValid.invalid', 'application');
    expectRefusal(
      sealed({ kind: 'certificateVerify', scheme: 0x0403, signature: new Uint8Array(70) }),
      'unexpected_message',
      'messageIsExpected.notInThisState',
      'application',
    );
    expectRefusal(
      sealed(clientHelloOf(['TLSv1.3'])),
      'unexpected_message',
      'messageIsExpected.notInThisState',
      'application',
    );
  });

  it('is refused when it goes on in the clear', () => {
    expectRefusal(plainly(begun.server, wrong), 'unexpected_message', 'messageIsExpected.notProtected', 'application');
  });

  it('may say in the clear that it rejects ServerHello, once', () => {
    const alert = hear(begun.server, Flight.of(crypto, unprotected).alert('fatal', 'illegal_parameter'));
    expect(alert.state).toMatchObject({ kind: 'failed', by: 'peer', alert: 'illegal_parameter' });
    expect(recordsOf({ state: alert.state, outputs: alert.outputs })).toEqual([]);
  });

  it('is refused in TLS 1.2 without ClientKeyExchange, or with a bad one', () => {
    const { server } = opening({ versions: ['TLSv1.2'] });
    expectRefusal(plainly(server, wrong), 'unexpected_message', 'messageIsExpected.notInThisState');
    expectRefusal(
      hear(server, Flight.of(crypto, unprotected).changeCipherSpec()),
      'unexpected_message',
      'messageIsExpected.notInThisState',
    );
    for (const publicKey of [new Uint8Array(32), Uint8Array.of(4)])
      expectRefusal(
        plainly(server, { kind: 'clientKeyExchange', publicKey }),
        'illegal_parameter',
        'messageIsWellFormed.keyShareInvalid',
      );
  });

  it('is refused in TLS 1.2 when a second ClientHello comes with the first', () => {
    const { server } = opening({ versions: ['TLSv1.2'] });
    const hello = clientHelloOf(['TLSv1.2']);
    expectRefusal(plainly(server, hello), 'unexpected_message', 'messageIsExpected.notInThisState');
  });

  it('is refused when bytes follow ClientHello in its record (RFC 8446 §5.1)', () => {
    const hello = opening().clientHello;
    const record = concat(Uint8Array.of(22, 3, 1, 0, hello.length + 4), hello, Uint8Array.of(20, 0, 0, 0));
    expectRefusal(
      receive(startServer(serverSettings()).state, record),
      'unexpected_message',
      'messageIsExpected.acrossKeyChange',
    );
  });
});
