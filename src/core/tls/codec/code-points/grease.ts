/** Whether a two-byte code point is reserved for GREASE: 0x0a0a, 0x1a1a, … 0xfafa (RFC 8701 §2). */
export function isGrease(code: number): boolean {
  return (code & 0x0f0f) === 0x0a0a && code >> 8 === (code & 0xff);
}

/** The one-byte values of GREASE among PSK key exchange modes: 0x0b, 0x2a, 0x49, … 0xe4 (RFC 8701 §2). */
export function isGreasePskMode(code: number): boolean {
  return code <= 0xff && code % 0x1f === 0x0b;
}

export function nameOrGrease(name: string | null, code: number): string | null {
  return name ?? (isGrease(code) ? 'GREASE' : null);
}
