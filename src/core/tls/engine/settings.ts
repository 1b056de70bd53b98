import type { Crypto, GroupName, RandomSource } from '../../crypto';
import type { PublicKey } from '../../pki';
import type { CipherSuiteName, TlsVersion } from '../names';

/** What one party can do, each list in its order of preference, and where its cryptography and its chance come from. */
export interface TlsSettings {
  readonly versions: readonly TlsVersion[];
  readonly cipherSuites: readonly CipherSuiteName[];
  readonly groups: readonly GroupName[];
  readonly crypto: Crypto;
  readonly random: RandomSource;
}

export interface ClientSettings extends TlsSettings {
  /** The name for server_name (RFC 6066 §3); `null` sends none. */
  readonly serverName: string | null;
  /** The key of a leaf certificate in DER, or `null` when it cannot be read. */
  readonly readLeafKey: (leafDer: Uint8Array) => PublicKey | null;
}

export interface ServerSettings extends TlsSettings {
  readonly credentials: ServerCredentials;
  /** Whose order decides the suite, and in TLS 1.2 the group too. */
  readonly cipherPreference: 'server' | 'client';
}

export interface ServerCredentials {
  /** DER, leaf first. */
  readonly chain: readonly Uint8Array[];
  /** The leaf's P-256 private key. */
  readonly privateKey: Uint8Array;
}
