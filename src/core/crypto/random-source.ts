import { encodeUtf8 } from '../bytes';
import type { Crypto } from './crypto';

/**
 * Chance as an argument: bytes named by what they are for. Asking twice for the same purpose gives the same bytes,
 * so a machine that draws from it stays a pure function.
 */
export interface RandomSource {
  bytes(purpose: string, length: number): Uint8Array;
  /** An independent source for a part of the purpose, such as a party or a connection. */
  within(purpose: string): RandomSource;
}

/** Expands one seed into independent streams by HKDF-SHA-256, one per party and purpose (RFC 5869). */
export function seededSource(crypto: Crypto, seed: Uint8Array): RandomSource {
  const key = crypto.hkdfExtract('sha256', encodeUtf8('starttls-simulator teaching keys'), seed);
  return sourceFrom(crypto, key, '');
}

function sourceFrom(crypto: Crypto, key: Uint8Array, path: string): RandomSource {
  return {
    bytes: (purpose, length) => crypto.hkdfExpand('sha256', key, encodeUtf8(`${path}${purpose}`), length),
    within: (purpose) => sourceFrom(crypto, key, `${path}${purpose}/`),
  };
}

/** The four bytes of a scenario's uint32 seed. */
export const seedBytes = (seed: number): Uint8Array =>
  Uint8Array.of(seed >>> 24, (seed >>> 16) & 0xff, (seed >>> 8) & 0xff, seed & 0xff);
