import { codePointTable } from './code-point-table';
import { nameOrGrease } from './grease';

const schemes = codePointTable({
  ecdsa_secp256r1_sha256: 0x0403,
  ecdsa_secp384r1_sha384: 0x0503,
  ecdsa_secp521r1_sha512: 0x0603,
  ed25519: 0x0807,
  ed448: 0x0808,
  rsa_pss_rsae_sha256: 0x0804,
  rsa_pss_rsae_sha384: 0x0805,
  rsa_pss_rsae_sha512: 0x0806,
  rsa_pss_pss_sha256: 0x0809,
  rsa_pss_pss_sha384: 0x080a,
  rsa_pss_pss_sha512: 0x080b,
  rsa_pkcs1_sha256: 0x0401,
  rsa_pkcs1_sha384: 0x0501,
  rsa_pkcs1_sha512: 0x0601,
  rsa_pkcs1_sha1: 0x0201,
  ecdsa_sha1: 0x0203,
  ecdsa_brainpoolP256r1tls13_sha256: 0x081a,
  ecdsa_brainpoolP384r1tls13_sha384: 0x081b,
  ecdsa_brainpoolP512r1tls13_sha512: 0x081c,
});

/** Hash and signature pairs that only TLS 1.2 has (RFC 5246 §7.4.1.4.1), named in the manner of the schemes. */
const pairsOfTls12 = codePointTable({
  rsa_pkcs1_sha224: 0x0301,
  dsa_sha1: 0x0202,
  dsa_sha224: 0x0302,
  dsa_sha256: 0x0402,
  dsa_sha384: 0x0502,
  dsa_sha512: 0x0602,
  ecdsa_sha224: 0x0303,
});

export type SignatureSchemeName = (typeof schemes.names)[number];

export function signatureSchemeCode(name: SignatureSchemeName): number {
  return schemes.code(name);
}

/** The RFC 8446 §4.2.3 name, or that of a TLS 1.2 pair; `GREASE` for RFC 8701's. */
export function signatureSchemeName(code: number): string | null {
  return nameOrGrease(schemes.name(code) ?? pairsOfTls12.name(code), code);
}

/** The scheme, if it is one of the TLS 1.3 registry. */
export function signatureScheme(code: number): SignatureSchemeName | null {
  return schemes.name(code);
}
