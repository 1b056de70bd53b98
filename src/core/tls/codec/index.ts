export * from './code-points';
export * from './extensions';
export { decodeAlert, encodeAlert, type Alert } from './alert.codec';
export { movedBy } from './annotate';
export { annotateContent } from './annotate-content';
export { annotateRecordStream, annotateSealedRecord } from './annotate-record-stream';
export { decodeChangeCipherSpec, encodeChangeCipherSpec } from './change-cipher-spec.codec';
export { decodeHandshake, encodeHandshake, handshakeKind } from './handshake.codec';
export { helloRetryRequestRandom, isHelloRetryRequest } from './messages/server-hello.codec';
export { encodeEcdhParameters } from './messages/server-key-exchange.codec';
export {
  decodeRecordHeader,
  encodeRecord,
  encodeRecordHeader,
  longestPlaintext,
  recordHeaderLength,
  type RecordHeader,
} from './record.codec';
