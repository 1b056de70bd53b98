import type { GroupName, KeyPair } from '../../crypto';
import { keySecretLength } from '../../crypto';
import {
  cipherSuiteCode,
  encodeEcPointFormats,
  encodeExtendedMasterSecret,
  encodeKeyShares,
  encodePskKeyExchangeModes,
  encodeRenegotiationInfo,
  encodeServerName,
  encodeSessionTicket,
  encodeSignatureAlgorithms,
  encodeSupportedGroups,
  encodeSupportedVersions,
  groupCode,
  signatureSchemeCode,
  versionCode,
} from '../codec';
import { suiteParameters } from '../keys/suite-parameters';
import type { ClientHello, Extension } from '../messages';
import type { TlsVersion } from '../names';
import type { ClientSettings } from './settings';
import { signatureSchemes } from './signature-schemes';
import { pskDheKe } from './ticket';

/** The ClientHello and the private half of its key share; there is a share when TLS 1.3 is offered. */
export interface ClientOffer {
  readonly hello: ClientHello;
  readonly versions: readonly TlsVersion[];
  readonly keyShare: OfferedKeyShare | null;
}

export interface OfferedKeyShare extends KeyPair {
  readonly group: GroupName;
}

const uncompressed = 0;

/**
 * What the client asks for (RFC 8446 §4.1.2, RFC 5246 §7.4.1.2), or `null` when its settings leave nothing to ask for.
 * A version without a suite of its own is not offered. Simplified: the key share is for the first group only.
 */
export function composeOffer(settings: ClientSettings): ClientOffer | null {
  const versions = settings.versions.filter((version) => suitesOf(settings, [version]).length > 0);
  const [group] = settings.groups;
  if (versions.length === 0 || !group) return null;
  const offersTls13 = versions.includes('TLSv1.3');
  const keyShare = offersTls13 ? newKeyShare(settings, group) : null;
  const hello: ClientHello = {
    kind: 'clientHello',
    legacyVersion: versionCode('TLSv1.2'),
    random: settings.random.bytes('clientHello.random', 32),
    sessionId: offersTls13 ? settings.random.bytes('sessionId', 32) : new Uint8Array(),
    cipherSuites: suitesOf(settings, versions).map(cipherSuiteCode),
    compressionMethods: [0],
    extensions: helloExtensions(settings, versions, keyShare),
  };
  return { hello, versions, keyShare };
}

function suitesOf(settings: ClientSettings, versions: readonly TlsVersion[]) {
  return settings.cipherSuites.filter((suite) => versions.includes(suiteParameters(suite).version));
}

function newKeyShare({ crypto, random }: ClientSettings, group: GroupName): OfferedKeyShare {
  return { group, ...crypto.keyPair(group, random.bytes(`keyShare.${group}`, keySecretLength)) };
}

/** Each extension only where a version that uses it is offered, in the order OpenSSL sends them. */
function helloExtensions(
  settings: ClientSettings,
  versions: readonly TlsVersion[],
  keyShare: OfferedKeyShare | null,
): Extension[] {
  const tls12 = versions.includes('TLSv1.2');
  const empty = new Uint8Array();
  return [
    ...(tls12 ? [encodeRenegotiationInfo(empty)] : []),
    ...(settings.serverName === null ? [] : [encodeServerName(settings.serverName)]),
    ...(tls12 ? [encodeEcPointFormats([uncompressed])] : []),
    encodeSupportedGroups(settings.groups.map(groupCode)),
    ...(tls12 ? [encodeSessionTicket(empty), encodeExtendedMasterSecret()] : []),
    encodeSignatureAlgorithms(signatureSchemes.map(({ name }) => signatureSchemeCode(name))),
    ...(keyShare ? extensionsOfTls13(versions, keyShare) : []),
  ];
}

function extensionsOfTls13(versions: readonly TlsVersion[], { group, publicKey }: OfferedKeyShare): Extension[] {
  return [
    encodeSupportedVersions(versions.map(versionCode)),
    encodePskKeyExchangeModes([pskDheKe]),
    encodeKeyShares([{ group: groupCode(group), keyExchange: publicKey }]),
  ];
}
