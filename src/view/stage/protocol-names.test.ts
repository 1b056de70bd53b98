import { describe, expect, it } from 'vitest';
import { versionName } from '../state/tls-names';
import { suiteName } from './protocol-names';

describe('names of the protocol', () => {
  it('are written as people say them', () => {
    expect(versionName('TLSv1.3')).toBe('TLS 1.3');
    expect(suiteName('TLS_AES_256_GCM_SHA384')).toBe('AES-256-GCM');
    expect(suiteName('TLS_CHACHA20_POLY1305_SHA256')).toBe('ChaCha20-Poly1305');
    expect(suiteName('TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256')).toBe('ECDHE-ECDSA AES-128-GCM');
  });
});
