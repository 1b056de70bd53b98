import type { CurveName, HashName } from '../../crypto';
import { signatureSchemeCode, type SignatureSchemeName } from '../codec';

/** The signatures this engine can verify, in its order of preference (RFC 8446 §4.2.3). Simplified: ECDSA only. */
export const signatureSchemes = [
  { name: 'ecdsa_secp256r1_sha256', curve: 'secp256r1', hash: 'sha256' },
  { name: 'ecdsa_secp384r1_sha384', curve: 'secp384r1', hash: 'sha384' },
] as const satisfies readonly EcdsaScheme[];

/** The one the server signs with: its key is on P-256. */
export const serverScheme: EcdsaScheme = signatureSchemes[0];

export interface EcdsaScheme {
  readonly name: SignatureSchemeName;
  /** Binding in TLS 1.3 only; TLS 1.2 takes any curve with the hash (RFC 8446 §4.2.3). */
  readonly curve: CurveName;
  readonly hash: HashName;
}

export function verifiableScheme(code: number): EcdsaScheme | null {
  return signatureSchemes.find((scheme) => signatureSchemeCode(scheme.name) === code) ?? null;
}
