import { versionCode } from '../codec';

/** TLSCiphertext.legacy_record_version, and TLS 1.2's own (RFC 8446 §5.2). */
export const recordVersion = versionCode('TLSv1.2');
/** What the record of the first ClientHello says, TLS 1.0, for the sake of old servers (RFC 8446 §5.1, RFC 5246 §E.1). */
export const firstRecordVersion = 0x0301;
