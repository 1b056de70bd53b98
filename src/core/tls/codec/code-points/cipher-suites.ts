import { cipherSuites, type CipherSuiteName } from '../../names';
import { codePointTable } from './code-point-table';
import { nameOrGrease } from './grease';

const negotiable = codePointTable<CipherSuiteName>({
  TLS_AES_256_GCM_SHA384: 0x1302,
  TLS_CHACHA20_POLY1305_SHA256: 0x1303,
  TLS_AES_128_GCM_SHA256: 0x1301,
  TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384: 0xc02c,
  TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256: 0xcca9,
  TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256: 0xc02b,
});

/** Suites that real peers offer and we only name (IANA TLS Cipher Suites registry). */
const displayed = codePointTable({
  TLS_EMPTY_RENEGOTIATION_INFO_SCSV: 0x00ff,
  TLS_FALLBACK_SCSV: 0x5600,
  TLS_AES_128_CCM_SHA256: 0x1304,
  TLS_AES_128_CCM_8_SHA256: 0x1305,
  TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384: 0xc030,
  TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256: 0xc02f,
  TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256: 0xcca8,
  TLS_DHE_RSA_WITH_CHACHA20_POLY1305_SHA256: 0xccaa,
  TLS_DHE_RSA_WITH_AES_256_GCM_SHA384: 0x009f,
  TLS_DHE_RSA_WITH_AES_128_GCM_SHA256: 0x009e,
  TLS_RSA_WITH_AES_256_GCM_SHA384: 0x009d,
  TLS_RSA_WITH_AES_128_GCM_SHA256: 0x009c,
  TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA384: 0xc024,
  TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256: 0xc023,
  TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA: 0xc00a,
  TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA: 0xc009,
  TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA384: 0xc028,
  TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA256: 0xc027,
  TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA: 0xc014,
  TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA: 0xc013,
  TLS_DHE_RSA_WITH_AES_256_CBC_SHA256: 0x006b,
  TLS_DHE_RSA_WITH_AES_128_CBC_SHA256: 0x0067,
  TLS_DHE_RSA_WITH_AES_256_CBC_SHA: 0x0039,
  TLS_DHE_RSA_WITH_AES_128_CBC_SHA: 0x0033,
  TLS_RSA_WITH_AES_256_CBC_SHA256: 0x003d,
  TLS_RSA_WITH_AES_128_CBC_SHA256: 0x003c,
  TLS_RSA_WITH_AES_256_CBC_SHA: 0x0035,
  TLS_RSA_WITH_AES_128_CBC_SHA: 0x002f,
  TLS_RSA_WITH_3DES_EDE_CBC_SHA: 0x000a,
  TLS_RSA_WITH_RC4_128_SHA: 0x0005,
  TLS_RSA_WITH_RC4_128_MD5: 0x0004,
  TLS_DH_anon_WITH_AES_256_GCM_SHA384: 0x00a7,
  TLS_DH_anon_WITH_AES_128_GCM_SHA256: 0x00a6,
  TLS_DH_anon_WITH_AES_256_CBC_SHA256: 0x006d,
  TLS_DH_anon_WITH_AES_128_CBC_SHA256: 0x006c,
  TLS_DH_anon_WITH_AES_256_CBC_SHA: 0x003a,
  TLS_DH_anon_WITH_AES_128_CBC_SHA: 0x0034,
  TLS_ECDH_anon_WITH_AES_256_CBC_SHA: 0xc019,
  TLS_ECDH_anon_WITH_AES_128_CBC_SHA: 0xc018,
  TLS_ECDHE_ECDSA_WITH_AES_256_CCM: 0xc0ad,
  TLS_ECDHE_ECDSA_WITH_AES_128_CCM: 0xc0ac,
  TLS_ECDHE_ECDSA_WITH_AES_256_CCM_8: 0xc0af,
  TLS_ECDHE_ECDSA_WITH_AES_128_CCM_8: 0xc0ae,
  TLS_DHE_RSA_WITH_AES_256_CCM: 0xc09f,
  TLS_DHE_RSA_WITH_AES_128_CCM: 0xc09e,
  TLS_RSA_WITH_AES_256_CCM: 0xc09d,
  TLS_RSA_WITH_AES_128_CCM: 0xc09c,
});

/** Signalling values that are offered among the suites and never chosen (RFC 5746 §3.3, RFC 7507 §2). */
export const emptyRenegotiationInfoScsv = displayed.code('TLS_EMPTY_RENEGOTIATION_INFO_SCSV');
export const fallbackScsv = displayed.code('TLS_FALLBACK_SCSV');

export function cipherSuiteCode(name: CipherSuiteName): number {
  return negotiable.code(name);
}

/** The IANA name of any suite we can name, also of those we cannot negotiate; `GREASE` for RFC 8701's. */
export function cipherSuiteName(code: number): string | null {
  return nameOrGrease(negotiable.name(code) ?? displayed.name(code), code);
}

/** The suite, if this engine can negotiate it. */
export function negotiableCipherSuite(code: number): CipherSuiteName | null {
  return cipherSuites.find((name) => negotiable.code(name) === code) ?? null;
}
