import { aeadKeyLength, type AeadName, type Crypto, type HashName } from '../../crypto';
import { hkdfExpandLabel } from './hkdf-label';

/** A traffic key and its IV: what one direction of the record layer needs. */
export interface TrafficKeys {
  readonly key: Uint8Array;
  readonly iv: Uint8Array;
}

/** [sender]_write_key and [sender]_write_iv of a traffic secret (RFC 8446 §7.3). */
export function trafficKeys(crypto: Crypto, hash: HashName, aead: AeadName, trafficSecret: Uint8Array): TrafficKeys {
  const none = new Uint8Array();
  return {
    key: hkdfExpandLabel(crypto, hash, trafficSecret, 'key', none, aeadKeyLength[aead]),
    iv: hkdfExpandLabel(crypto, hash, trafficSecret, 'iv', none, 12),
  };
}
