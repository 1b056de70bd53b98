import type { Crypto } from '../../crypto';
import { encodeRecord, type ContentType } from '../codec';
import type { RecordContent } from '../messages';
import type { TlsRecord } from '../turn';
import { seal12 } from './record-12';
import { seal13 } from './record-13';
import { protectionName, type RecordProtection } from './record-protection';
import { recordVersion } from './record-version';

/** What one record is to carry. */
export interface Fragment {
  readonly contentType: ContentType;
  readonly plaintext: Uint8Array;
  readonly contents: readonly RecordContent[];
}

/** Puts a fragment into a record, protected as this direction is at this moment. */
export function sealRecord(
  crypto: Crypto,
  protection: RecordProtection,
  fragment: Fragment,
  version = recordVersion,
): TlsRecord {
  const bytes = recordBytes(crypto, protection, fragment, version);
  return { bytes, protection: protectionName(protection), ...fragment };
}

function recordBytes(
  crypto: Crypto,
  protection: RecordProtection,
  { contentType, plaintext }: Fragment,
  version: number,
): Uint8Array {
  switch (protection.kind) {
    case 'unprotected':
      return encodeRecord(contentType, version, plaintext);
    case 'protected12':
      return seal12(crypto, protection, contentType, plaintext);
    case 'protected13':
      return seal13(crypto, protection, contentType, plaintext);
  }
}
