/** A reply: one code and one text a line (RFC 5321 §4.2.1). */
export interface Reply {
  readonly code: number;
  readonly texts: readonly string[];
}

export const isPositive = (reply: Reply): boolean => reply.code >= 200 && reply.code < 400;
export const isPermanentFailure = (reply: Reply): boolean => reply.code >= 500;
