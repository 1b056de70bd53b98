import { cipherSuites, type CipherSuiteName } from '../../names';
import { codePointTable } from './code-point-table';
import { displayedCipherSuites } from './displayed-cipher-suites';
import { nameOrGrease } from './grease';

const negotiable = codePointTable<CipherSuiteName>({
  TLS_AES_256_GCM_SHA384: 0x1302,
  TLS_CHACHA20_POLY1305_SHA256: 0x1303,
  TLS_AES_128_GCM_SHA256: 0x1301,
  TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384: 0xc02c,
  TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256: 0xcca9,
  TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256: 0xc02b,
});

/** Signalling values that are offered among the suites and never chosen (RFC 5746 §3.3, RFC 7507 §2). */
const signals = codePointTable({
  TLS_EMPTY_RENEGOTIATION_INFO_SCSV: 0x00ff,
  TLS_FALLBACK_SCSV: 0x5600,
});

export const emptyRenegotiationInfoScsv = signals.code('TLS_EMPTY_RENEGOTIATION_INFO_SCSV');
export const fallbackScsv = signals.code('TLS_FALLBACK_SCSV');

export function cipherSuiteCode(name: CipherSuiteName): number {
  return negotiable.code(name);
}

/** The IANA name of any suite we can name, also of those we cannot negotiate; `GREASE` for RFC 8701's. */
export function cipherSuiteName(code: number): string | null {
  return nameOrGrease(negotiable.name(code) ?? displayedCipherSuites.name(code) ?? signals.name(code), code);
}

/** The suite, if this engine can negotiate it. */
export function negotiableCipherSuite(code: number): CipherSuiteName | null {
  return cipherSuites.find((name) => negotiable.code(name) === code) ?? null;
}
