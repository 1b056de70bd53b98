export { findExtension, repeatedExtension } from './extension';
export { decodeEcPointFormats, encodeEcPointFormats } from './ec-point-formats.codec';
export { decodeExtendedMasterSecret, encodeExtendedMasterSecret } from './extended-master-secret.codec';
export {
  decodeKeyShares,
  decodeRetryGroup,
  decodeServerKeyShare,
  encodeKeyShares,
  encodeRetryGroup,
  encodeServerKeyShare,
  type KeyShareEntry,
} from './key-share.codec';
export { decodePskKeyExchangeModes, encodePskKeyExchangeModes } from './psk-key-exchange-modes.codec';
export { decodeRenegotiationInfo, encodeRenegotiationInfo } from './renegotiation-info.codec';
export {
  decodeServerName,
  decodeServerNameAcknowledgement,
  encodeServerName,
  encodeServerNameAcknowledgement,
} from './server-name.codec';
export { decodeSessionTicket, encodeSessionTicket } from './session-ticket.codec';
export { decodeSignatureAlgorithms, encodeSignatureAlgorithms } from './signature-algorithms.codec';
export { decodeSupportedGroups, encodeSupportedGroups } from './supported-groups.codec';
export {
  decodeSelectedVersion,
  decodeSupportedVersions,
  encodeSelectedVersion,
  encodeSupportedVersions,
} from './supported-versions.codec';
