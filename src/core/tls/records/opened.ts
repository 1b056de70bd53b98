import type { ContentType } from '../codec';

/** What taking the protection off a record gave. */
export type Opened =
  | { readonly kind: 'opened'; readonly type: ContentType; readonly plaintext: Uint8Array }
  | { readonly kind: 'notAuthentic' }
  | { readonly kind: 'plaintextTooLong'; readonly length: number }
  | { readonly kind: 'withoutContentType' }
  | { readonly kind: 'unknownContentType'; readonly contentType: number }
  | { readonly kind: 'unprotectedRecord' };
