/** Whether a two-byte code point is reserved for GREASE: 0x0a0a, 0x1a1a, … 0xfafa (RFC 8701 §2). */
export function isGrease(code: number): boolean {
  return (code & 0x0f0f) === 0x0a0a && code >> 8 === (code & 0xff);
}

export function nameOrGrease(name: string | null, code: number): string | null {
  return name ?? (isGrease(code) ? 'GREASE' : null);
}
