import type { GroupName } from '../crypto';

/** What this engine can negotiate, by IANA name, in its order of preference. */
export const tlsVersions = ['TLSv1.3', 'TLSv1.2'] as const;
export const cipherSuites = [
  'TLS_AES_256_GCM_SHA384',
  'TLS_CHACHA20_POLY1305_SHA256',
  'TLS_AES_128_GCM_SHA256',
  'TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384',
  'TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256',
  'TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256',
] as const;
export const groups = ['x25519', 'secp256r1', 'secp384r1'] as const satisfies readonly GroupName[];

export type TlsVersion = (typeof tlsVersions)[number];
export type CipherSuiteName = (typeof cipherSuites)[number];
