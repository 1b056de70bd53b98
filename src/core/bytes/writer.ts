/** Writes big-endian integers, opaque bytes and length-prefixed vectors (RFC 8446 §3). */
export class Writer {
  readonly #bytes: number[] = [];

  u8(value: number): this {
    return this.#integer(value, 1);
  }

  u16(value: number): this {
    return this.#integer(value, 2);
  }

  u24(value: number): this {
    return this.#integer(value, 3);
  }

  u32(value: number): this {
    return this.#integer(value, 4);
  }

  bytes(bytes: Uint8Array): this {
    for (const byte of bytes) this.#bytes.push(byte);
    return this;
  }

  /** A vector: its length in `lengthBytes` bytes, then what `body` writes. */
  vector(lengthBytes: 1 | 2 | 3, body: (inner: Writer) => void): this {
    const inner = new Writer();
    body(inner);
    const bytes = inner.finish();
    return this.#integer(bytes.length, lengthBytes).bytes(bytes);
  }

  finish(): Uint8Array {
    return Uint8Array.from(this.#bytes);
  }

  #integer(value: number, size: number): this {
    if (!Number.isInteger(value) || value < 0 || value >= 256 ** size)
      throw new RangeError(`an integer of ${size} bytes expected, found ${value}`);
    for (let shift = size - 1; shift >= 0; shift--) this.#bytes.push(Math.floor(value / 256 ** shift) % 256);
    return this;
  }
}
