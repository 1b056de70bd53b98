/** The commands of this dialogue (RFC 5321 §4.1, RFC 3207 §4); anything else is `unknown` and answered 500. */
export type Command =
  | { readonly kind: 'ehlo'; readonly domain: string }
  | { readonly kind: 'helo'; readonly domain: string }
  | { readonly kind: 'starttls'; readonly argument: string }
  | { readonly kind: 'mail'; readonly from: string; readonly parameters: readonly string[] }
  | { readonly kind: 'rcpt'; readonly to: string; readonly parameters: readonly string[] }
  | { readonly kind: 'data' }
  | { readonly kind: 'rset' }
  | { readonly kind: 'vrfy' }
  | { readonly kind: 'noop' }
  | { readonly kind: 'quit' }
  | { readonly kind: 'malformed'; readonly verb: string }
  | { readonly kind: 'unknown'; readonly verb: string };
