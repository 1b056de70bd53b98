import { decodeUtf8 } from '../../bytes';
import { tag } from './der';

/** How the string types of a name are read (RFC 5280 §4.1.2.4); `null` for contents that the type does not allow. */
export const textOf: ReadonlyMap<number, (contents: Uint8Array) => string | null> = new Map([
  [tag.utf8String, decodeUtf8],
  [tag.printableString, ascii],
  [tag.ia5String, ascii],
  [tag.teletexString, oneOctetEach],
  [tag.bmpString, twoOctetsEach],
]);

/** The text, or `null` if an octet is not ASCII. */
export function ascii(contents: Uint8Array): string | null {
  return contents.every((octet) => octet < 0x80) ? oneOctetEach(contents) : null;
}

function oneOctetEach(contents: Uint8Array): string {
  let text = '';
  for (const octet of contents) text += String.fromCharCode(octet);
  return text;
}

function twoOctetsEach(contents: Uint8Array): string | null {
  if (contents.length % 2) return null;
  let text = '';
  for (let i = 0; i < contents.length; i += 2)
    text += String.fromCharCode((contents[i] ?? 0) * 256 + (contents[i + 1] ?? 0));
  return text;
}
