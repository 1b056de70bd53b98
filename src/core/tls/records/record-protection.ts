import type { AeadName } from '../../crypto';
import { longestPlaintext } from '../codec';
import type { TrafficKeys } from '../keys/traffic-keys';
import type { Protection } from '../turn';

/** How one direction of the connection protects its records now (RFC 8446 §5.2, RFC 5246 §6.1). */
export type RecordProtection = Unprotected | Protected13 | Protected12;

export interface Unprotected {
  readonly kind: 'unprotected';
}

export interface Protected13 extends TrafficKeys {
  readonly kind: 'protected13';
  readonly epoch: 'handshake' | 'application';
  readonly aead: AeadName;
  readonly sequence: number;
}

export interface Protected12 extends TrafficKeys {
  readonly kind: 'protected12';
  readonly aead: AeadName;
  readonly sequence: number;
}

export const unprotected: Unprotected = { kind: 'unprotected' };

export function protection13(epoch: Protected13['epoch'], aead: AeadName, keys: TrafficKeys): Protected13 {
  return { kind: 'protected13', epoch, aead, ...keys, sequence: 0 };
}

export function protection12(aead: AeadName, keys: TrafficKeys): Protected12 {
  return { kind: 'protected12', aead, ...keys, sequence: 0 };
}

export function protectionName(protection: RecordProtection): Protection {
  switch (protection.kind) {
    case 'unprotected':
      return 'none';
    case 'protected13':
      return protection.epoch;
    case 'protected12':
      return 'application';
  }
}

/** TLSCiphertext.length: 256 bytes of expansion in TLS 1.3 (RFC 8446 §5.2), 2048 in TLS 1.2 (RFC 5246 §6.2.3). */
export function longestFragment(protection: RecordProtection): number {
  const expansion = { unprotected: 0, protected13: 256, protected12: 2048 };
  return longestPlaintext + expansion[protection.kind];
}

/** The same keys after one more record (RFC 8446 §5.3). */
export function afterOneRecord(protection: RecordProtection): RecordProtection {
  return protection.kind === 'unprotected' ? protection : { ...protection, sequence: protection.sequence + 1 };
}
