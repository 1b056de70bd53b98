import { decode, Reader, toHex, type DecodeError, type Field } from '../../bytes';

/**
 * The fields a decoder leaves on bytes from anywhere, without gaps: what its format does not explain stands as far
 * as it goes, then in one `tls.undecodable`. Offsets count from the start of `bytes`.
 */
export function annotate(bytes: Uint8Array, read: (reader: Reader) => unknown): readonly Field[] {
  const { reader, fields } = Reader.annotating(bytes);
  const outcome = decode(() => {
    read(reader);
    reader.expectEnd('tls');
  });
  return outcome.ok ? fields : [...fields, undecodable(bytes, outcome.error)];
}

/** The same fields, where the bytes they were read from start at `by`. */
export function movedBy(by: number, fields: readonly Field[]): readonly Field[] {
  return fields.map((field) => ({
    ...field,
    start: field.start + by,
    end: field.end + by,
    children: movedBy(by, field.children),
  }));
}

function undecodable(bytes: Uint8Array, { offset }: DecodeError): Field {
  const value = toHex(bytes.subarray(offset));
  return { field: 'tls.undecodable', start: offset, end: bytes.length, value, children: [] };
}
