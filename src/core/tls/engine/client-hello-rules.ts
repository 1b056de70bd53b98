import {
  decodeEcPointFormats,
  decodeExtendedMasterSecret,
  decodeKeyShares,
  decodePskKeyExchangeModes,
  decodeRenegotiationInfo,
  decodeServerName,
  decodeSessionTicket,
  decodeSignatureAlgorithms,
  decodeSupportedGroups,
  decodeSupportedVersions,
  emptyRenegotiationInfoScsv,
  findExtension,
  type ExtensionName,
  type KeyShareEntry,
} from '../codec';
import type { ClientHello, Extension } from '../messages';
import { decoded } from './decoded';
import { refuseRepeated } from './extension-rules';
import { refuse, type Refusal } from './refusal';

/** A ClientHello as a server reads it; `null` where an extension is absent. */
export interface ClientRequest {
  readonly kind: 'request';
  readonly hello: ClientHello;
  readonly versions: readonly number[];
  readonly groups: readonly number[] | null;
  readonly keyShares: readonly KeyShareEntry[] | null;
  readonly signatureSchemes: readonly number[] | null;
  readonly pskKeyExchangeModes: readonly number[] | null;
  readonly pointFormats: readonly number[] | null;
  readonly sessionTicket: boolean;
  readonly extendedMasterSecret: boolean;
  readonly secureRenegotiation: boolean;
}

/** Everything a server checks of a ClientHello before it chooses (RFC 8446 §4.1.2, RFC 5246 §7.4.1.2). */
export function readClientHello(hello: ClientHello): ClientRequest | Refusal {
  const refusal = refuseRepeated(hello.kind, hello.extensions);
  if (refusal) return refusal;
  const request = decoded(hello.kind, () => readRequest(hello));
  if (request.kind === 'refusal') return request;
  return compressionRefusal(hello) ?? pointFormatRefusal(request.value) ?? renegotiationRefusal(hello) ?? request.value;
}

function readRequest(hello: ClientHello): ClientRequest {
  const read = <T>(name: ExtensionName, decoder: (extension: Extension) => T): T | null => {
    const extension = findExtension(hello.extensions, name);
    return extension && decoder(extension);
  };
  read('server_name', decodeServerName);
  const renegotiationInfo = read('renegotiation_info', decodeRenegotiationInfo);
  return {
    kind: 'request',
    hello,
    versions: read('supported_versions', decodeSupportedVersions) ?? versionsUpTo(hello.legacyVersion),
    groups: read('supported_groups', decodeSupportedGroups),
    keyShares: read('key_share', decodeKeyShares),
    signatureSchemes: read('signature_algorithms', decodeSignatureAlgorithms),
    pskKeyExchangeModes: read('psk_key_exchange_modes', decodePskKeyExchangeModes),
    pointFormats: read('ec_point_formats', decodeEcPointFormats),
    sessionTicket: read('session_ticket', decodeSessionTicket) !== null,
    extendedMasterSecret: read('extended_master_secret', decodeExtendedMasterSecret) !== null,
    secureRenegotiation: renegotiationInfo !== null || hello.cipherSuites.includes(emptyRenegotiationInfoScsv),
  };
}

/** Without supported_versions the field names the highest version, and no more than TLS 1.2 (RFC 8446 §4.2.1, §D.2). */
function versionsUpTo(legacyVersion: number): number[] {
  return [0x0303, 0x0302, 0x0301, 0x0300].filter((version) => version <= legacyVersion);
}

/** The null method must be offered; in TLS 1.3 it must be the only one (RFC 8446 §4.1.2, RFC 5246 §7.4.1.2). */
function compressionRefusal(hello: ClientHello): Refusal | null {
  if (hello.compressionMethods.includes(0)) return null;
  return refuse('illegal_parameter', 'messageIsWellFormed.compressionIllegal', {});
}

/** A list without the uncompressed format is illegal (RFC 8422 §5.1.2). */
function pointFormatRefusal({ pointFormats }: ClientRequest): Refusal | null {
  if (!pointFormats || pointFormats.includes(0)) return null;
  return refuse('illegal_parameter', 'messageIsWellFormed.pointFormatMissing', { message: 'clientHello' });
}

/** In a first handshake renegotiation_info is empty (RFC 5746 §3.6). */
function renegotiationRefusal(hello: ClientHello): Refusal | null {
  const extension = findExtension(hello.extensions, 'renegotiation_info');
  if (!extension || decodeRenegotiationInfo(extension).length === 0) return null;
  return refuse('handshake_failure', 'messageIsWellFormed.renegotiationInfoWrong', { message: 'clientHello' });
}
