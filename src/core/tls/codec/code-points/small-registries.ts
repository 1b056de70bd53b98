import { codePointTable } from './code-point-table';
import { isGreasePskMode } from './grease';

const compressionMethods = codePointTable({ null: 0, DEFLATE: 1 });
const pointFormats = codePointTable({ uncompressed: 0, ansiX962_compressed_prime: 1, ansiX962_compressed_char2: 2 });
const pskModes = codePointTable({ psk_ke: 0, psk_dhe_ke: 1 });
const nameTypes = codePointTable({ host_name: 0 });
const curveTypes = codePointTable({ explicit_prime: 1, explicit_char2: 2, named_curve: 3 });
const alertLevels = codePointTable({ warning: 1, fatal: 2 });

/** RFC 5246 §7.4.1.2, RFC 3749 §2. */
export const compressionMethodName = compressionMethods.name;
/** RFC 8422 §5.1.2. */
export const ecPointFormatName = pointFormats.name;
/** RFC 6066 §3. */
export const serverNameTypeName = nameTypes.name;
/** RFC 8422 §5.4. */
export const ecCurveTypeName = curveTypes.name;
/** RFC 8446 §6. */
export const alertLevelName = alertLevels.name;

/** RFC 8446 §4.2.9; `GREASE` for RFC 8701's. */
export function pskKeyExchangeModeName(code: number): string | null {
  return pskModes.name(code) ?? (isGreasePskMode(code) ? 'GREASE' : null);
}
