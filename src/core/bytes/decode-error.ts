export type Malformation = 'truncated' | 'trailing' | 'invalid';

/**
 * Bytes that are not what their format says. Thrown by a Reader and its decoders, and caught by `decode`:
 * it never leaves the codecs.
 */
export class DecodeError extends Error {
  constructor(
    readonly field: string,
    readonly offset: number,
    readonly malformation: Malformation,
    readonly expected: string,
  ) {
    super(`${field}: ${expected} expected at offset ${offset}`);
  }
}

export type Decoded<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: DecodeError };

/** Runs a decoder over bytes from anywhere: malformed input is a value, not an exception. */
export function decode<T>(decoder: () => T): Decoded<T> {
  try {
    return { ok: true, value: decoder() };
  } catch (error) {
    if (error instanceof DecodeError) return { ok: false, error };
    throw error;
  }
}
