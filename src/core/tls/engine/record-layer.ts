import { unprotected, type RecordProtection } from '../records/record-protection';

/** Both directions of the connection below its messages. */
export interface RecordLayer {
  /** Bytes received that are not a whole record yet. */
  readonly received: Uint8Array;
  /** Handshake bytes received that are not a whole message yet (RFC 8446 §5.1). */
  readonly fragments: Uint8Array;
  /** Warning alerts received one after another. */
  readonly warnings: number;
  readonly read: RecordProtection;
  readonly write: RecordProtection;
}

export const freshRecordLayer: RecordLayer = {
  received: new Uint8Array(),
  fragments: new Uint8Array(),
  warnings: 0,
  read: unprotected,
  write: unprotected,
};
