import { hashLength, type Crypto, type HashName } from '../../crypto';
import { deriveSecret } from './hkdf-label';

/** The column of RFC 8446 §7.1 down to the Handshake Secret, and the two traffic secrets that hang from it. */
export interface HandshakeSecrets {
  readonly handshakeSecret: Uint8Array;
  readonly clientTrafficSecret: Uint8Array;
  readonly serverTrafficSecret: Uint8Array;
}

export interface ApplicationSecrets {
  readonly masterSecret: Uint8Array;
  readonly clientTrafficSecret: Uint8Array;
  readonly serverTrafficSecret: Uint8Array;
  readonly exporterMasterSecret: Uint8Array;
}

/** The Early Secret without a PSK (RFC 8446 §7.1). */
export function earlySecret(crypto: Crypto, hash: HashName): Uint8Array {
  const zeros = new Uint8Array(hashLength[hash]);
  return crypto.hkdfExtract(hash, zeros, zeros);
}

/** From the (EC)DHE shared secret and Transcript-Hash(ClientHello..ServerHello) (RFC 8446 §7.1). */
export function handshakeSecrets(
  crypto: Crypto,
  hash: HashName,
  sharedSecret: Uint8Array,
  helloHash: Uint8Array,
): HandshakeSecrets {
  const salt = derivedSecret(crypto, hash, earlySecret(crypto, hash));
  const handshakeSecret = crypto.hkdfExtract(hash, salt, sharedSecret);
  return {
    handshakeSecret,
    clientTrafficSecret: deriveSecret(crypto, hash, handshakeSecret, 'c hs traffic', helloHash),
    serverTrafficSecret: deriveSecret(crypto, hash, handshakeSecret, 's hs traffic', helloHash),
  };
}

/** From the Handshake Secret and Transcript-Hash(ClientHello..server Finished) (RFC 8446 §7.1). */
export function applicationSecrets(
  crypto: Crypto,
  hash: HashName,
  handshakeSecret: Uint8Array,
  finishedHash: Uint8Array,
): ApplicationSecrets {
  const salt = derivedSecret(crypto, hash, handshakeSecret);
  const masterSecret = crypto.hkdfExtract(hash, salt, new Uint8Array(hashLength[hash]));
  return {
    masterSecret,
    clientTrafficSecret: deriveSecret(crypto, hash, masterSecret, 'c ap traffic', finishedHash),
    serverTrafficSecret: deriveSecret(crypto, hash, masterSecret, 's ap traffic', finishedHash),
    exporterMasterSecret: deriveSecret(crypto, hash, masterSecret, 'exp master', finishedHash),
  };
}

/** Derive-Secret(., "derived", "") leads from one row of the schedule to the next. */
function derivedSecret(crypto: Crypto, hash: HashName, secret: Uint8Array): Uint8Array {
  return deriveSecret(crypto, hash, secret, 'derived', crypto.digest(hash, new Uint8Array()));
}
