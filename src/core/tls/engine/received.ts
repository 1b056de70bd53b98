import type { ContentType } from '../codec';
import type { RecordContent } from '../messages';
import type { TlsTurn } from '../turn';
import type { TlsConnection } from './connection';

/** What a record held once its protection was off. */
export interface Content {
  readonly contentType: ContentType;
  readonly plaintext: Uint8Array;
}

/** What one record did to the connection, and what became complete with it. */
export interface Received extends TlsTurn<TlsConnection> {
  /** `null` when it could not be opened. */
  readonly content: Content | null;
  readonly contents: readonly RecordContent[];
}
