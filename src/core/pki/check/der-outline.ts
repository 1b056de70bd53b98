import type { Reader } from '../../bytes';
import { element, isConstructed, lengthSize, lengthValue, nextTag, tagName } from './der';

const deepest = 16;

/**
 * Annotates bytes of any structure as nested DER elements, for what has no decoder of its own and for what is malformed.
 * Total: what is not an element is left as `x509.undecoded`, and so is nesting beyond sixteen levels.
 */
export function outline(reader: Reader, depth = 0): void {
  while (reader.remaining > 0) {
    const size = depth < deepest ? elementSize(reader) : null;
    if (size === null) reader.rest('x509.undecoded');
    else outlineElement(reader, size, depth);
  }
}

/** One element of whatever type, under a field of its own, with an outline of what is inside. */
export function anyElement(reader: Reader, field: string): void {
  const type = nextTag(reader) ?? 0;
  element(reader, field, type, (contents) => {
    if (isConstructed(type)) outline(contents);
    else contents.rest('x509.der.contents');
  });
}

interface ElementSize {
  readonly tag: number;
  readonly lengthOctets: number;
  readonly contents: number;
}

function outlineElement(reader: Reader, size: ElementSize, depth: number): void {
  reader.group(
    'x509.der.element',
    (inner) => {
      inner.u8('x509.der.tag', tagName);
      inner.bytes('x509.der.length', size.lengthOctets, lengthValue);
      inner.exactly('x509.der.element', size.contents, (contents) => {
        if (isConstructed(size.tag)) outline(contents, depth + 1);
        else if (size.contents > 0) contents.rest('x509.der.contents');
      });
    },
    () => tagName(size.tag),
  );
}

/** The size of the next element, or `null` when the bytes ahead are none that fits. */
function elementSize(reader: Reader): ElementSize | null {
  const identifier = nextTag(reader) ?? 0;
  const lengthOctets = lengthSize(reader, 1);
  if (lengthOctets === null || (identifier & 0x1f) === 0x1f || identifier === 0) return null;
  const header = reader.peek(1 + lengthOctets);
  const contents = lengthValue(header.slice(1));
  return header.length === 1 + lengthOctets && contents <= reader.remaining - header.length
    ? { tag: identifier, lengthOctets, contents }
    : null;
}
