import { concat, encodeUtf8 } from '../../bytes';
import type { Crypto } from '../../crypto';
import { signatureSchemeCode } from '../codec';
import type { CertificateVerify } from '../messages';
import { listed, shown } from './code-names';
import type { LeafKey } from './leaf-key';
import { refuse, type Refusal } from './refusal';
import { serverScheme, signatureSchemes, verifiableScheme, type EcdsaScheme } from './signature-schemes';

/** 64 spaces, the context string, a zero byte, and the transcript hash: what the server signs (RFC 8446 §4.4.3). */
export function certificateVerifyContent(transcriptHash: Uint8Array): Uint8Array {
  const context = encodeUtf8('TLS 1.3, server CertificateVerify');
  return concat(new Uint8Array(64).fill(0x20), context, new Uint8Array(1), transcriptHash);
}

export function signCertificateVerify(
  crypto: Crypto,
  privateKey: Uint8Array,
  transcriptHash: Uint8Array,
): CertificateVerify {
  const { name, curve, hash } = serverScheme;
  const signature = crypto.signEcdsa(curve, hash, privateKey, certificateVerifyContent(transcriptHash));
  return { kind: 'certificateVerify', scheme: signatureSchemeCode(name), signature };
}

/** The server holds the private key of its certificate: scheme, curve and signature are right (RFC 8446 §4.4.3). */
export function verifyCertificateVerify(
  crypto: Crypto,
  key: LeafKey,
  message: CertificateVerify,
  transcriptHash: Uint8Array,
): { readonly kind: 'verified'; readonly scheme: EcdsaScheme } | Refusal {
  const signature = shown.signature(message.scheme);
  const scheme = verifiableScheme(message.scheme);
  if (!scheme) {
    const ours = listed(signatureSchemes.map(({ name }) => name));
    return refuse('illegal_parameter', 'certificateVerifySignatureIsValid.schemeNotOffered', { signature, ours });
  }
  const { curve, point } = key;
  if (scheme.curve !== curve)
    return refuse('illegal_parameter', 'certificateVerifySignatureIsValid.curveDoesNotFit', { signature, curve });
  const content = certificateVerifyContent(transcriptHash);
  return crypto.verifyEcdsa(curve, scheme.hash, point, content, message.signature)
    ? { kind: 'verified', scheme }
    : refuse('decrypt_error', 'certificateVerifySignatureIsValid.invalid', { signature });
}
