import { encodeUtf8, toHex, type Hex } from '../../bytes';
import { keySecretLength, nobleCrypto, seededSource, type KeyPair } from '../../crypto';

/**
 * Where the keys and serial numbers of all teaching certificates come from: a public text, so that everyone can make
 * the same ones and nobody can take them for secrets. The Scenario's seed has no part in it.
 */
const source = seededSource(nobleCrypto, encodeUtf8('teaching certificates')).within('pki');

/** The P-256 key pair of an owner, such as a CA or a host. */
export function teachingKey(owner: string): KeyPair {
  return nobleCrypto.keyPair('secp256r1', source.within('key').bytes(owner, keySecretLength));
}

/** A positive 16-byte serial number, unpredictable to look at (RFC 5280 §4.1.2.2). */
export function teachingSerial(purpose: string): Hex {
  const serial = source.within('serial').bytes(purpose, 16);
  serial[0] = ((serial[0] ?? 0) & 0x3f) | 0x40;
  return toHex(serial);
}
