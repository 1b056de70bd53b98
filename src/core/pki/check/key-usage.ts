import type { Reader } from '../../bytes';
import { flags } from './der-values';

/** The bits of KeyUsage in their order (RFC 5280 §4.2.1.3). */
export const keyUsages = [
  'digitalSignature',
  'nonRepudiation',
  'keyEncipherment',
  'dataEncipherment',
  'keyAgreement',
  'keyCertSign',
  'cRLSign',
  'encipherOnly',
  'decipherOnly',
] as const;

export type KeyUsage = (typeof keyUsages)[number];

/** The usages that are allowed; bits beyond the ninth have no meaning and are left out. */
export function decodeKeyUsage(reader: Reader, field: string): KeyUsage[] {
  return usagesAt(flags(reader, field, (positions) => usagesAt(positions).join(', ')));
}

const usagesAt = (positions: readonly number[]): KeyUsage[] =>
  keyUsages.filter((_, position) => positions.includes(position));
