/** How the narrator writes the names of TLS; the trace keeps the names of the registries. */
export function versionName(version: string): string {
  return version.replace(/^(TLS|SSL)v/, '$1 ');
}

/** The same for a list as reasons hold it: `TLSv1.3, TLSv1.2`. */
export function versionNames(versions: string): string {
  return versions.split(', ').map(versionName).join(', ');
}

/** The AEAD of a cipher suite, which is what people call it by: TLS_AES_256_GCM_SHA384 is AES-256-GCM. */
export function cipherName(suite: string): string {
  const cipher = suite.includes('_WITH_') ? suite.slice(suite.indexOf('_WITH_') + 6) : suite.replace(/^TLS_/, '');
  return cipher
    .replace(/_SHA\d+$/, '')
    .replace('CHACHA20_POLY1305', 'ChaCha20-Poly1305')
    .replaceAll('_', '-');
}
