import type { AeadName, HashName } from '../../crypto';
import type { CipherSuiteName, TlsVersion } from '../names';

/** What a cipher suite's name stands for: the version it belongs to, its AEAD, and the hash of its key derivation. */
export interface SuiteParameters {
  readonly version: TlsVersion;
  readonly aead: AeadName;
  readonly hash: HashName;
}

const suites: Readonly<Record<CipherSuiteName, SuiteParameters>> = {
  TLS_AES_256_GCM_SHA384: { version: 'TLSv1.3', aead: 'aes256gcm', hash: 'sha384' },
  TLS_CHACHA20_POLY1305_SHA256: { version: 'TLSv1.3', aead: 'chacha20poly1305', hash: 'sha256' },
  TLS_AES_128_GCM_SHA256: { version: 'TLSv1.3', aead: 'aes128gcm', hash: 'sha256' },
  TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384: { version: 'TLSv1.2', aead: 'aes256gcm', hash: 'sha384' },
  TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256: { version: 'TLSv1.2', aead: 'chacha20poly1305', hash: 'sha256' },
  TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256: { version: 'TLSv1.2', aead: 'aes128gcm', hash: 'sha256' },
};

/** RFC 8446 §B.4 for TLS 1.3; RFC 5289 §3.2 and RFC 7905 §2 for TLS 1.2. */
export function suiteParameters(name: CipherSuiteName): SuiteParameters {
  return suites[name];
}
