import { decodeUtf8, fromHex, type Hex } from '../../core/bytes';

/** Bytes as hexadecimal pairs, a long middle left out: `b2 ab 63 … 6e 54 65 a7`; of a whole structure the head says more. */
export function bytesAsHex(hex: Hex, isWhole: boolean): string {
  const pairs = hex.match(/../g) ?? [];
  const [head, tail] = isWhole ? [10, 2] : [3, 4];
  if (pairs.length <= head + tail + 1) return pairs.join(' ');
  return [...pairs.slice(0, head), '…', ...pairs.slice(-tail)].join(' ');
}

const longestText = 44;

/** Bytes of a protocol of lines, as the text they are. */
export function bytesAsText(hex: Hex): string {
  const text = decodeUtf8(fromHex(hex)).trim();
  return text.length > longestText ? `${text.slice(0, longestText - 1)}…` : text;
}
