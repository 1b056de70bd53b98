import { describe, expect, it } from 'vitest';
import { alertDescriptions, alertName } from '../../alerts';
import { cipherSuites, groups, tlsVersions } from '../../names';
import {
  alertLevelName,
  cipherSuiteCode,
  cipherSuiteName,
  contentTypeCode,
  contentTypeName,
  extensionTypeCode,
  extensionTypeName,
  groupCode,
  groupName,
  handshakeTypeCode,
  handshakeTypeName,
  isGrease,
  negotiableCipherSuite,
  negotiableGroup,
  negotiableVersion,
  pskKeyExchangeModeName,
  shownAs,
  signatureScheme,
  signatureSchemeCode,
  signatureSchemeName,
  versionCode,
  versionName,
} from './index';

const everyCode = Array.from({ length: 0x10000 }, (_, code) => code);

describe('code points', () => {
  it('go from name to code and back for all that the engine negotiates', () => {
    for (const name of cipherSuites) {
      expect(cipherSuiteName(cipherSuiteCode(name))).toBe(name);
      expect(negotiableCipherSuite(cipherSuiteCode(name))).toBe(name);
    }
    for (const name of groups) {
      expect(groupName(groupCode(name))).toBe(name);
      expect(negotiableGroup(groupCode(name))).toBe(name);
    }
    for (const name of tlsVersions) {
      expect(versionName(versionCode(name))).toBe(name);
      expect(negotiableVersion(versionCode(name))).toBe(name);
    }
  });

  it('are negotiable for exactly what the engine can negotiate', () => {
    expect(everyCode.filter(negotiableCipherSuite)).toHaveLength(cipherSuites.length);
    expect(everyCode.filter(negotiableGroup)).toHaveLength(groups.length);
    expect(everyCode.filter(negotiableVersion)).toHaveLength(tlsVersions.length);
  });

  it.each([
    [cipherSuiteName, 0x1302, 'TLS_AES_256_GCM_SHA384'],
    [cipherSuiteName, 0xcca9, 'TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256'],
    [cipherSuiteName, 0x00ff, 'TLS_EMPTY_RENEGOTIATION_INFO_SCSV'],
    [cipherSuiteName, 0xc030, 'TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384'],
    [groupName, 0x0018, 'secp384r1'],
    [groupName, 0x001e, 'x448'],
    [signatureSchemeName, 0x0403, 'ecdsa_secp256r1_sha256'],
    [signatureSchemeName, 0x0301, 'rsa_pkcs1_sha224'],
    [extensionTypeName, 0xff01, 'renegotiation_info'],
    [versionName, 0x0301, 'TLSv1.0'],
    [contentTypeName, 23, 'application_data'],
    [handshakeTypeName, 13, 'certificate_request'],
    [alertLevelName, 2, 'fatal'],
    [pskKeyExchangeModeName, 0x0b, 'GREASE'],
  ])('have their registered names (%#)', (name, code, expected) => {
    expect(name(code)).toBe(expected);
  });

  it('have no name when nobody registered one, and show as the number they are', () => {
    for (const name of [cipherSuiteName, groupName, signatureSchemeName, extensionTypeName, versionName])
      expect(name(0xeeee)).toBeNull();
    expect(shownAs(cipherSuiteName)(0xeeee)).toBe(0xeeee);
    expect(contentTypeName(0x50)).toBeNull();
  });

  it('keep signature schemes of TLS 1.3 apart from the pairs of TLS 1.2', () => {
    expect(signatureScheme(signatureSchemeCode('ed25519'))).toBe('ed25519');
    expect(signatureScheme(0x0301)).toBeNull();
  });

  it('are GREASE at sixteen places (RFC 8701 §2)', () => {
    const reserved = everyCode.filter(isGrease);
    expect(reserved).toHaveLength(16);
    expect([reserved[0], reserved.at(-1)]).toEqual([0x0a0a, 0xfafa]);
    for (const name of [cipherSuiteName, groupName, signatureSchemeName, extensionTypeName, versionName])
      expect(reserved.every((code) => name(code) === 'GREASE')).toBe(true);
  });

  it('number the messages, records and extensions (RFC 8446 §4, §5.1, §4.2)', () => {
    expect(handshakeTypeCode('finished')).toBe(20);
    expect(contentTypeCode('handshake')).toBe(22);
    expect(extensionTypeCode('key_share')).toBe(51);
    expect(alertName(alertDescriptions.decode_error)).toBe('decode_error');
  });
});
