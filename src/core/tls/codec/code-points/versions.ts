import type { TlsVersion } from '../../names';
import { codePointTable } from './code-point-table';
import { nameOrGrease } from './grease';

const negotiable = codePointTable<TlsVersion>({ 'TLSv1.3': 0x0304, 'TLSv1.2': 0x0303 });
const displayed = codePointTable({ 'TLSv1.1': 0x0302, 'TLSv1.0': 0x0301, SSLv3: 0x0300 });

export function versionCode(name: TlsVersion): number {
  return negotiable.code(name);
}

/** The name of a protocol version, also of those we cannot negotiate; `GREASE` for RFC 8701's. */
export function versionName(code: number): string | null {
  return nameOrGrease(negotiable.name(code) ?? displayed.name(code), code);
}

/** The version, if this engine can negotiate it. */
export function negotiableVersion(code: number): TlsVersion | null {
  return negotiable.name(code);
}
