/** The AEAD of a cipher suite, which is what people call it by, and in TLS 1.2 how the keys are agreed on. */
export function suiteName(suite: string): string {
  const [keyExchange, cipher] = suite.includes('_WITH_') ? suite.slice(4).split('_WITH_') : ['', suite.slice(4)];
  const aead = (cipher ?? '')
    .replace(/_SHA\d+$/, '')
    .replace('CHACHA20_POLY1305', 'ChaCha20-Poly1305')
    .replaceAll('_', '-');
  return keyExchange ? `${keyExchange.replaceAll('_', '-')} ${aead}` : aead;
}
