import type { Crypto } from '../../crypto';
import type { Opened } from './opened';
import { open12 } from './record-12';
import { open13 } from './record-13';
import type { RecordProtection } from './record-protection';
import type { WireRecord } from './split-record';

/** Takes the protection off one record; under TLS 1.3 keys every record is application_data outside (RFC 8446 §5.2). */
export function openRecord(crypto: Crypto, protection: RecordProtection, record: WireRecord): Opened {
  switch (protection.kind) {
    case 'unprotected':
      return { kind: 'opened', type: record.type, plaintext: record.fragment };
    case 'protected12':
      return open12(crypto, protection, record);
    case 'protected13':
      if (record.type !== 'application_data') return { kind: 'unprotectedRecord' };
      return open13(crypto, protection, record);
  }
}
