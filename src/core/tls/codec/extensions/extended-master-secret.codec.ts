import type { Extension } from '../../messages';
import { decodeExtension, encodeExtension, readNothing } from './extension';

/** Asks for, and grants, a master secret bound to the whole handshake (RFC 7627 §5.1). */
export function encodeExtendedMasterSecret(): Extension {
  return encodeExtension('extended_master_secret', readNothing);
}

/** Nothing to tell but whether the body is empty, as it must be. */
export function decodeExtendedMasterSecret(extension: Extension): void {
  decodeExtension(extension, 'tls.extension.extendedMasterSecret', readNothing);
}
