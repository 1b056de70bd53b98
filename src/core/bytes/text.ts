/**
 * UTF-8 by hand: TextEncoder belongs to the host, and the core compiles against the language alone.
 * Malformed input decodes to U+FFFD, as the Encoding Standard has it; nothing throws.
 */
export function encodeUtf8(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0xfffd;
    const scalar = point >= 0xd800 && point <= 0xdfff ? 0xfffd : point;
    if (scalar < 0x80) bytes.push(scalar);
    else if (scalar < 0x800) bytes.push(0xc0 | (scalar >> 6), tail(scalar));
    else if (scalar < 0x10000) bytes.push(0xe0 | (scalar >> 12), tail(scalar >> 6), tail(scalar));
    else bytes.push(0xf0 | (scalar >> 18), tail(scalar >> 12), tail(scalar >> 6), tail(scalar));
  }
  return Uint8Array.from(bytes);
}

export function decodeUtf8(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length;) {
    const { point, length } = scalarAt(bytes, at);
    text += String.fromCodePoint(point);
    at += length;
  }
  return text;
}

const tail = (bits: number): number => 0x80 | (bits & 0x3f);

function scalarAt(bytes: Uint8Array, at: number): { point: number; length: number } {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return { point: lead, length: 1 };
  const length = lead >= 0xf0 && lead < 0xf5 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 0;
  if (length === 0 || lead >= 0xf5) return { point: 0xfffd, length: 1 };
  let point = lead & (0xff >> (length + 1));
  for (let i = 1; i < length; i++) {
    const byte = bytes[at + i] ?? 0;
    if ((byte & 0xc0) !== 0x80) return { point: 0xfffd, length: i };
    point = (point << 6) | (byte & 0x3f);
  }
  const shortest = [0, 0, 0x80, 0x800, 0x10000][length] ?? 0;
  const malformed = point < shortest || point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff);
  return malformed ? { point: 0xfffd, length: 1 } : { point, length };
}
