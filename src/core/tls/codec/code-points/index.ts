export { shownAs } from './code-point-table';
export { isGrease } from './grease';
export {
  cipherSuiteCode,
  cipherSuiteName,
  emptyRenegotiationInfoScsv,
  fallbackScsv,
  negotiableCipherSuite,
} from './cipher-suites';
export { groupCode, groupName, negotiableGroup } from './groups';
export {
  signatureScheme,
  signatureSchemeCode,
  signatureSchemeName,
  type SignatureSchemeName,
} from './signature-schemes';
export { extensionTypeCode, extensionTypeName, type ExtensionName } from './extension-types';
export { negotiableVersion, versionCode, versionName } from './versions';
export { contentTypeCode, contentTypeName, type ContentType } from './content-types';
export { handshakeTypeCode, handshakeTypeName, type HandshakeTypeName } from './handshake-types';
export {
  alertLevelName,
  compressionMethodName,
  ecCurveTypeName,
  ecPointFormatName,
  pskKeyExchangeModeName,
  serverNameTypeName,
} from './small-registries';
