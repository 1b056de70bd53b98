import { DecodeError } from './decode-error';
import type { Field } from './field';
import { toHex } from './hex';

type Value = string | number | null;
interface OpenField {
  readonly field: string;
  readonly start: number;
  readonly children: Field[];
}

/**
 * Reads big-endian integers, opaque bytes and length-prefixed vectors (RFC 8446 §3) and, when made with
 * `Reader.annotating`, leaves a field tree behind. A vector checks itself: its body must consume exactly its length.
 * Every read names the field it reads, so that an error can say which one was wrong; errors are `DecodeError`s.
 */
export class Reader {
  #at: number;

  private constructor(
    private readonly source: Uint8Array,
    start: number,
    private readonly end: number,
    private readonly open: OpenField[] | null,
  ) {
    this.#at = start;
  }

  static over(bytes: Uint8Array): Reader {
    return new Reader(bytes, 0, bytes.length, null);
  }

  /** Decodes and keeps what each byte was; offsets count from the start of `bytes`. */
  static annotating(bytes: Uint8Array): { reader: Reader; fields: readonly Field[] } {
    const root: OpenField = { field: '', start: 0, children: [] };
    return { reader: new Reader(bytes, 0, bytes.length, [root]), fields: root.children };
  }

  get offset(): number {
    return this.#at;
  }

  get remaining(): number {
    return this.end - this.#at;
  }

  u8(field: string, name?: (value: number) => Value): number {
    return this.#integer(field, 1, name);
  }

  u16(field: string, name?: (value: number) => Value): number {
    return this.#integer(field, 2, name);
  }

  u24(field: string, name?: (value: number) => Value): number {
    return this.#integer(field, 3, name);
  }

  u32(field: string, name?: (value: number) => Value): number {
    return this.#integer(field, 4, name);
  }

  /** Opaque bytes; the annotated value is their hexadecimal unless `show` says better. */
  bytes(field: string, length: number, show: (bytes: Uint8Array) => Value = toHex): Uint8Array {
    const start = this.#advance(field, length, `${length} bytes`);
    const bytes = this.source.slice(start, this.#at);
    if (this.open) this.#leaf(field, start, show(bytes));
    return bytes;
  }

  rest(field: string, show?: (bytes: Uint8Array) => Value): Uint8Array {
    return this.bytes(field, this.remaining, show);
  }

  /** What lies ahead without reading it; fewer bytes if there are fewer. */
  peek(length: number): Uint8Array {
    return this.source.slice(this.#at, Math.min(this.#at + length, this.end));
  }

  /** Groups what `body` reads under one field; `show` gives the group's own value. A DecodeError closes the group where it struck. */
  group<T>(field: string, body: (reader: Reader) => T, show?: (result: T) => Value): T {
    this.open?.push({ field, start: this.#at, children: [] });
    try {
      const result = body(this);
      this.#close(show?.(result) ?? null, this.#at);
      return result;
    } catch (error) {
      if (error instanceof DecodeError) this.#close(null, error.offset);
      throw error;
    }
  }

  /** A vector: `<field>.length`, then a body that must be read to its end. */
  vector<T>(field: string, lengthBytes: 1 | 2 | 3, body: (reader: Reader) => T, show?: (result: T) => Value): T {
    return this.group(
      field,
      () => {
        const length = this.#integer(`${field}.length`, lengthBytes);
        return this.exactly(field, length, body);
      },
      show,
    );
  }

  /** A bracket around the next `length` bytes: `body` must read them all and cannot read further. */
  exactly<T>(field: string, length: number, body: (reader: Reader) => T): T {
    const start = this.#advance(field, length, `${length} bytes`);
    const inner = new Reader(this.source, start, this.#at, this.open);
    const result = body(inner);
    inner.expectEnd(field);
    return result;
  }

  /** Reads items until the end of this reader. */
  list<T>(item: (reader: Reader) => T): T[] {
    const items: T[] = [];
    while (this.remaining > 0) items.push(item(this));
    return items;
  }

  expectEnd(field: string): void {
    if (this.remaining > 0)
      throw new DecodeError(field, this.#at, 'trailing', `end of ${field}, not ${this.remaining} more bytes`);
  }

  fail(field: string, expected: string): never {
    throw new DecodeError(field, this.#at, 'invalid', expected);
  }

  #integer(field: string, size: number, name?: (value: number) => Value): number {
    const start = this.#advance(field, size, `${size}-byte integer`);
    let value = 0;
    for (let i = start; i < this.#at; i++) value = value * 256 + (this.source[i] ?? 0);
    if (this.open) this.#leaf(field, start, name ? name(value) : value);
    return value;
  }

  #advance(field: string, length: number, expected: string): number {
    const start = this.#at;
    if (length > this.remaining) throw new DecodeError(field, start, 'truncated', expected);
    this.#at += length;
    return start;
  }

  #leaf(field: string, start: number, value: Value): void {
    this.open?.at(-1)?.children.push({ field, start, end: this.#at, value, children: [] });
  }

  #close(value: Value, end: number): void {
    const closed = this.open?.pop();
    if (closed)
      this.open
        ?.at(-1)
        ?.children.push({ field: closed.field, start: closed.start, end, value, children: closed.children });
  }
}
