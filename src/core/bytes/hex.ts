export type Hex = string;

/** Lower-case hexadecimal without separators, the form bytes have in a Trace. */
export function toHex(bytes: Uint8Array): Hex {
  let hex = '';
  for (const byte of bytes) hex += byte.toString(16).padStart(2, '0');
  return hex;
}

/** The bytes of a string of hexadecimal digit pairs; a RangeError names the first place that is not one. */
export function fromHex(hex: Hex): Uint8Array {
  const wrong = hex.search(/[^0-9a-f]/i);
  if (wrong >= 0) throw new RangeError(`hexadecimal digit expected at offset ${wrong}`);
  if (hex.length % 2) throw new RangeError(`an even number of hexadecimal digits expected, found ${hex.length}`);
  const bytes = new Uint8Array(hex.length / 2);
  for (let i = 0; i < bytes.length; i++) bytes[i] = parseInt(hex.slice(2 * i, 2 * i + 2), 16);
  return bytes;
}
