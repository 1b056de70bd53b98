import { describe, expect, it } from 'vitest';
import { fromHex } from '../../../src/core/bytes';
import { nobleCrypto as crypto } from '../../../src/core/crypto';
import {
  cipherSuiteCode,
  encodeEcPointFormats,
  encodeExtendedMasterSecret,
  encodeKeyShares,
  encodeRenegotiationInfo,
  encodeSelectedVersion,
  encodeServerKeyShare,
  encodeServerNameAcknowledgement,
  extensionTypeCode,
  groupCode,
  helloRetryRequestRandom,
  type AlertDescription,
  type CertificateVerify,
  type Extension,
  type ExtensionName,
  type HandshakeMessage,
  type ServerHello,
} from '../../../src/core/tls';
import { signServerKeyExchange } from '../../../src/core/tls/engine/server-key-exchange';
import { credentials } from './both-ends';
import { hearPlainly, honest, opening, Puppet13 } from './puppets';
import { expectRefusal } from './refusal';

const without = (extensions: readonly Extension[], name: ExtensionName) =>
  extensions.filter(({ type }) => type !== extensionTypeCode(name));
const replacing = (extensions: readonly Extension[], replacement: Extension) =>
  extensions.map((extension) => (extension.type === replacement.type ? replacement : extension));
const unknown: Extension = { type: 0x1234, data: new Uint8Array() };
const padding: Extension = { type: extensionTypeCode('padding'), data: new Uint8Array() };

type ChangeHello = (hello: ServerHello) => ServerHello;
const extended = (change: (extensions: readonly Extension[]) => readonly Extension[]): ChangeHello => {
  return (hello) => ({ ...hello, extensions: change(hello.extensions) });
};

describe('a ServerHello of TLS 1.3 that is wrong in one thing (RFC 8446 §4.1.3)', () => {
  const share = (group: 'x25519' | 'secp256r1', keyExchange: Uint8Array) =>
    extended((extensions) => replacing(extensions, encodeServerKeyShare({ group: groupCode(group), keyExchange })));

  it.each<[string, ChangeHello, AlertDescription, string]>([
    [
      'another session id',
      (hello) => ({ ...hello, sessionId: hello.sessionId.map((byte) => byte ^ 1) }),
      'illegal_parameter',
      'serverChoiceWasOffered.sessionIdNotEchoed',
    ],
    [
      'no session id',
      (hello) => ({ ...hello, sessionId: new Uint8Array() }),
      'illegal_parameter',
      'serverChoiceWasOffered.sessionIdNotEchoed',
    ],
    [
      'compression',
      (hello) => ({ ...hello, compressionMethod: 1 }),
      'illegal_parameter',
      'serverChoiceWasOffered.compressionNotOffered',
    ],
    [
      'legacy_version TLS 1.1',
      (hello) => ({ ...hello, legacyVersion: 0x0302 }),
      'illegal_parameter',
      'messageIsWellFormed.legacyVersionWrong',
    ],
    [
      'a suite that was not offered',
      (hello) => ({ ...hello, cipherSuite: 0x1304 }),
      'illegal_parameter',
      'serverChoiceWasOffered.cipherSuiteNotOffered',
    ],
    [
      'a suite of TLS 1.2',
      (hello) => ({ ...hello, cipherSuite: cipherSuiteCode('TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256') }),
      'illegal_parameter',
      'serverChoiceWasOffered.cipherSuiteOfOtherVersion',
    ],
    [
      'supported_versions saying TLS 1.2',
      extended((all) => replacing(all, encodeSelectedVersion(0x0303))),
      'illegal_parameter',
      'serverChoiceWasOffered.versionNotOffered',
    ],
    [
      'supported_versions saying nonsense',
      extended((all) => replacing(all, encodeSelectedVersion(0x7f1c))),
      'illegal_parameter',
      'serverChoiceWasOffered.versionNotOffered',
    ],
    [
      'the random of a HelloRetryRequest',
      (hello) => ({ ...hello, random: helloRetryRequestRandom }),
      'unexpected_message',
      'messageIsExpected.helloRetryRequest',
    ],
    [
      'no key share',
      extended((all) => without(all, 'key_share')),
      'missing_extension',
      'messageIsWellFormed.extensionMissing',
    ],
    [
      'a key share in another group',
      share('secp256r1', new Uint8Array(65).fill(4)),
      'illegal_parameter',
      'serverChoiceWasOffered.groupNotOffered',
    ],
    [
      'a key share that makes the secret zero',
      share('x25519', new Uint8Array(32)),
      'illegal_parameter',
      'messageIsWellFormed.keyShareInvalid',
    ],
    [
      'a key share that is too short',
      share('x25519', new Uint8Array(31).fill(9)),
      'illegal_parameter',
      'messageIsWellFormed.keyShareInvalid',
    ],
    [
      'a malformed key share',
      extended((all) => replacing(all, encodeKeyShares([]))),
      'decode_error',
      'messageIsWellFormed.undecodable',
    ],
    [
      'an extension nobody offered',
      extended((all) => [...all, unknown]),
      'unsupported_extension',
      'serverChoiceWasOffered.extensionNotOffered',
    ],
    [
      'an extension of TLS 1.2',
      extended((all) => [...all, encodeExtendedMasterSecret()]),
      'illegal_parameter',
      'messageIsWellFormed.extensionMisplaced',
    ],
    [
      'an extension twice',
      extended((all) => [...all, ...all.slice(-1)]),
      'illegal_parameter',
      'messageIsWellFormed.extensionRepeated',
    ],
  ])('with %s is refused', (_, change, alert, reason) => {
    const begun = opening();
    expectRefusal(hearPlainly(begun, change(honest(begun, 'serverHello'))), alert, reason);
  });

  it('is refused with an invalid point or a compressed one', () => {
    const begun = opening({ groups: ['secp256r1'] });
    const hello = honest(begun, 'serverHello');
    const compressed = crypto.keyPair('secp256r1', new Uint8Array(72).fill(5)).publicKey.slice(0, 33);
    for (const keyExchange of [new Uint8Array(65).fill(4), compressed.with(0, 2), Uint8Array.of(0)])
      expectRefusal(
        hearPlainly(begun, share('secp256r1', keyExchange)(hello)),
        'illegal_parameter',
        'messageIsWellFormed.keyShareInvalid',
      );
  });

  it('is refused by a client that did not offer TLS 1.3', () => {
    const hello = honest(opening(), 'serverHello');
    expectRefusal(
      hearPlainly(opening({ versions: ['TLSv1.2'] }), hello),
      'illegal_parameter',
      'serverChoiceWasOffered.versionNotOffered',
    );
  });
});

describe('a flight of TLS 1.3 that is wrong in one thing', () => {
  const puppet = Puppet13.after(opening());
  const certified = puppet.sendHonest('encryptedExtensions').sendHonest('certificate');
  const certificate = honest(opening(), 'certificate');
  const withLeaf = (leaf: Uint8Array, extensions: readonly Extension[] = []): HandshakeMessage => ({
    ...certificate,
    entries: [{ certificate: leaf, extensions }],
  });
  const leaf = credentials.chain[0] ?? new Uint8Array();
  const encrypted = (...extensions: Extension[]) => puppet.send({ kind: 'encryptedExtensions', extensions });
  const signedAs = (change: Partial<CertificateVerify>) => certified.prove((message) => ({ ...message, ...change }));

  it('is accepted when nothing is wrong', () => {
    expect(certified.prove().finish().heard().state.kind).toBe('established');
    expect(encrypted().sendHonest('certificate').prove().finish().heard().state.kind).toBe('established');
  });

  it.each<[string, Puppet13, AlertDescription, string]>([
    [
      'EncryptedExtensions nobody offered',
      encrypted(unknown),
      'unsupported_extension',
      'serverChoiceWasOffered.extensionNotOffered',
    ],
    [
      'server_name when none was sent',
      encrypted(encodeServerNameAcknowledgement()),
      'unsupported_extension',
      'serverChoiceWasOffered.extensionNotOffered',
    ],
    [
      'EncryptedExtensions that belong elsewhere',
      encrypted(encodeSelectedVersion(0x0304)),
      'illegal_parameter',
      'messageIsWellFormed.extensionMisplaced',
    ],
    [
      'no EncryptedExtensions',
      puppet.sendHonest('certificate'),
      'unexpected_message',
      'messageIsExpected.notInThisState',
    ],
    [
      'no Certificate',
      puppet.sendHonest('encryptedExtensions').prove(),
      'unexpected_message',
      'messageIsExpected.notInThisState',
    ],
    [
      'Finished without CertificateVerify',
      certified.finish(),
      'unexpected_message',
      'messageIsExpected.notInThisState',
    ],
    ['Finished at once', puppet.finish(), 'unexpected_message', 'messageIsExpected.notInThisState'],
    [
      'a second ServerHello',
      puppet.send(honest(opening(), 'serverHello')),
      'unexpected_message',
      'messageIsExpected.notInThisState',
    ],
    [
      'an empty Certificate',
      encrypted().send({ ...certificate, entries: [] }),
      'decode_error',
      'messageIsWellFormed.certificateMissing',
    ],
    [
      'a request context',
      encrypted().send({ ...certificate, requestContext: Uint8Array.of(1) }),
      'illegal_parameter',
      'messageIsWellFormed.certificateContextNotEmpty',
    ],
    [
      'an extension in the certificate',
      encrypted().send(withLeaf(leaf, [padding])),
      'unsupported_extension',
      'serverChoiceWasOffered.extensionNotOffered',
    ],
    [
      'a certificate that is none',
      encrypted().send(withLeaf(fromHex('3003020101'))),
      'bad_certificate',
      'messageIsWellFormed.certificateUnreadable',
    ],
    [
      'a signature by another key',
      certified.prove((message) => ({
        ...message,
        signature: crypto.signEcdsa('secp256r1', 'sha256', new Uint8Array(32).fill(7), message.signature),
      })),
      'decrypt_error',
      'certificateVerifySignatureIsValid.invalid',
    ],
    [
      'a signature that is none',
      signedAs({ signature: new Uint8Array() }),
      'decrypt_error',
      'certificateVerifySignatureIsValid.invalid',
    ],
    [
      'a scheme for another curve',
      signedAs({ scheme: 0x0503 }),
      'illegal_parameter',
      'certificateVerifySignatureIsValid.curveDoesNotFit',
    ],
    [
      'a scheme that was not offered',
      signedAs({ scheme: 0x0804 }),
      'illegal_parameter',
      'certificateVerifySignatureIsValid.schemeNotOffered',
    ],
    [
      'a wrong Finished',
      certified.prove().finish((data) => data.map((byte) => byte ^ 1)),
      'decrypt_error',
      'serverFinishedIsValid.invalid',
    ],
    [
      'a short Finished',
      certified.prove().finish((data) => data.slice(1)),
      'decrypt_error',
      'serverFinishedIsValid.invalid',
    ],
    [
      'an empty Finished',
      certified.prove().finish(() => new Uint8Array()),
      'decrypt_error',
      'serverFinishedIsValid.invalid',
    ],
  ])('with %s is refused under handshake keys', (_, sent, alert, reason) => {
    expectRefusal(sent.heard(), alert, reason, 'handshake');
  });

  it('is refused when the signature is over another handshake', () => {
    const other = Puppet13.after(opening({}, { versions: ['TLSv1.3'] }));
    const foreign = other.sendHonest('encryptedExtensions');
    expectRefusal(
      certified
        .prove((message) => ({
          ...message,
          signature: crypto.signEcdsa('secp256r1', 'sha256', credentials.privateKey, foreign.hash()),
        }))
        .heard(),
      'decrypt_error',
      'certificateVerifySignatureIsValid.invalid',
      'handshake',
    );
  });
});

describe('a ServerHello of TLS 1.2 that is wrong in one thing', () => {
  const begun = opening({ versions: ['TLSv1.2'] }, { versions: ['TLSv1.2'] });

  it.each<[string, ChangeHello, AlertDescription, string]>([
    [
      'TLS 1.1',
      (hello) => ({ ...hello, legacyVersion: 0x0302 }),
      'protocol_version',
      'serverChoiceWasOffered.versionNotOffered',
    ],
    [
      'compression',
      (hello) => ({ ...hello, compressionMethod: 1 }),
      'illegal_parameter',
      'serverChoiceWasOffered.compressionNotOffered',
    ],
    [
      'a suite of TLS 1.3',
      (hello) => ({ ...hello, cipherSuite: 0x1301 }),
      'illegal_parameter',
      'serverChoiceWasOffered.cipherSuiteNotOffered',
    ],
    [
      'an extension nobody offered',
      extended((all) => [...all, unknown]),
      'unsupported_extension',
      'serverChoiceWasOffered.extensionNotOffered',
    ],
    [
      'an extension twice',
      extended((all) => [...all, ...all.slice(-1)]),
      'illegal_parameter',
      'messageIsWellFormed.extensionRepeated',
    ],
    [
      'no renegotiation_info',
      extended((all) => without(all, 'renegotiation_info')),
      'handshake_failure',
      'messageIsWellFormed.renegotiationInfoWrong',
    ],
    [
      'renegotiation_info of another connection',
      extended((all) => replacing(all, encodeRenegotiationInfo(Uint8Array.of(1)))),
      'handshake_failure',
      'messageIsWellFormed.renegotiationInfoWrong',
    ],
    [
      'compressed points only',
      extended((all) => replacing(all, encodeEcPointFormats([1]))),
      'illegal_parameter',
      'messageIsWellFormed.pointFormatMissing',
    ],
  ])('with %s is refused', (_, change, alert, reason) => {
    expectRefusal(hearPlainly(begun, change(honest(begun, 'serverHello'))), alert, reason);
  });

  it('is refused by a client that offered TLS 1.3 only', () => {
    const hello = honest(begun, 'serverHello');
    expectRefusal(
      hearPlainly(opening({ versions: ['TLSv1.3'] }), hello),
      'protocol_version',
      'serverChoiceWasOffered.versionNotOffered',
    );
  });

  it.each(['01', '00'])(
    'is refused with the downgrade sentinel %s by a client that offered TLS 1.3 (RFC 8446 §4.1.3)',
    (last) => {
      const both = opening({}, { versions: ['TLSv1.2'] });
      const hello = honest(both, 'serverHello');
      expect(hearPlainly(both, hello).state.kind).toBe('awaitingCertificate');
      const random = hello.random.slice();
      random.set(fromHex(`444f574e475244${last}`), 24);
      expectRefusal(hearPlainly(both, { ...hello, random }), 'illegal_parameter', 'serverChoiceWasOffered.downgraded');
    },
  );

  it('carries the sentinel when the server could do TLS 1.3, and only then', () => {
    const marked = honest(opening({ versions: ['TLSv1.2'] }), 'serverHello').random.slice(24);
    expect(marked).toEqual(fromHex('444f574e47524401'));
    expect(honest(begun, 'serverHello').random.slice(24, 31)).not.toEqual(marked.slice(0, 7));
  });

  it('is refused when it resumes a session that never was', () => {
    const both = opening({}, { versions: ['TLSv1.2'] });
    const hello = honest(both, 'serverHello');
    const { sessionId } = honest(opening(), 'serverHello');
    expectRefusal(
      hearPlainly(both, { ...hello, sessionId }),
      'illegal_parameter',
      'serverChoiceWasOffered.sessionNotOffered',
    );
  });
});

describe('a flight of TLS 1.2 that is wrong in one thing', () => {
  const begun = opening({ versions: ['TLSv1.2'] });
  const hello = honest(begun, 'serverHello');
  const certificate = honest(begun, 'certificate');
  const exchange = honest(begun, 'serverKeyExchange');
  const done = { kind: 'serverHelloDone' } as const;
  const clientRandom = begun.clientHello.slice(6, 38);
  const resigned = (group: 'x25519' | 'secp256r1', publicKey: Uint8Array) =>
    signServerKeyExchange(
      crypto,
      credentials.privateKey,
      { clientRandom, serverRandom: hello.random },
      group,
      publicKey,
    );

  it('is accepted when nothing is wrong', () => {
    expect(resigned('x25519', exchange.publicKey)).toEqual(exchange);
    expect(hearPlainly(begun, hello, certificate, exchange, done).state.kind).toBe('awaitingNewSessionTicket');
  });

  it.each<[string, HandshakeMessage[], AlertDescription, string]>([
    ['no Certificate', [exchange], 'unexpected_message', 'messageIsExpected.notInThisState'],
    ['no ServerKeyExchange', [certificate, done], 'unexpected_message', 'messageIsExpected.notInThisState'],
    ['ServerHelloDone at once', [done], 'unexpected_message', 'messageIsExpected.notInThisState'],
    [
      'Finished before anything',
      [{ kind: 'finished', verifyData: new Uint8Array(12) }],
      'unexpected_message',
      'messageIsExpected.notInThisState',
    ],
    [
      'an empty Certificate',
      [{ ...certificate, entries: [] }],
      'decode_error',
      'messageIsWellFormed.certificateMissing',
    ],
    [
      'a certificate that is none',
      [{ ...certificate, entries: [{ certificate: Uint8Array.of(5, 0), extensions: [] }] }],
      'bad_certificate',
      'messageIsWellFormed.certificateUnreadable',
    ],
    [
      'another key',
      [certificate, { ...exchange, publicKey: exchange.publicKey.map((byte) => byte ^ 1) }],
      'decrypt_error',
      'serverKeyExchangeSignatureIsValid.invalid',
    ],
    [
      'a signature that is none',
      [certificate, { ...exchange, signature: Uint8Array.of(0x30, 0) }],
      'decrypt_error',
      'serverKeyExchangeSignatureIsValid.invalid',
    ],
    [
      'a scheme that was not offered',
      [certificate, { ...exchange, scheme: 0x0203 }],
      'illegal_parameter',
      'serverKeyExchangeSignatureIsValid.schemeNotOffered',
    ],
    [
      'a group that was not offered',
      [certificate, { ...exchange, group: 0x0019 }],
      'illegal_parameter',
      'serverChoiceWasOffered.groupNotOffered',
    ],
    [
      'a signed key that makes the secret zero',
      [certificate, resigned('x25519', new Uint8Array(32)), done],
      'illegal_parameter',
      'messageIsWellFormed.keyShareInvalid',
    ],
    [
      'a signed point that is not on the curve',
      [certificate, resigned('secp256r1', new Uint8Array(65).fill(4)), done],
      'illegal_parameter',
      'messageIsWellFormed.keyShareInvalid',
    ],
    ['a second ServerHello', [hello], 'unexpected_message', 'messageIsExpected.notInThisState'],
  ])('with %s is refused', (_, rest, alert, reason) => {
    expectRefusal(hearPlainly(begun, hello, ...rest), alert, reason);
  });

  it('is refused when the certificate is on a curve that was not offered (RFC 8422 §5.3)', () => {
    const narrow = opening({ versions: ['TLSv1.2'], groups: ['x25519'] });
    expectRefusal(
      hearPlainly(narrow, hello, certificate),
      'illegal_parameter',
      'messageIsWellFormed.certificateCurveNotOffered',
    );
  });
});
