const label = '[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?';
const host = `(?:${label}\\.)*(?![0-9]+$)${label}`;
const atom = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";

/** The longest host name in octets (RFC 1123 §2.1). */
export const longestHostName = 253;

/** A mailbox, with its angle brackets, fits in a path of 256 octets (RFC 5321 §4.5.3.1.3). */
export const longestMailbox = 254;

/** Labels of letters, digits and inner hyphens; the last one not a number, as in an IPv4 address (RFC 1123 §2.1). */
export const hostNamePattern = new RegExp(`^${host}$`);

/**
 * `local-part@domain` (RFC 5321 §4.1.2) with at most 64 octets before the sign (§4.5.3.1.1).
 * Simplified: no quoted local part, no address literal, no SMTPUTF8.
 */
export const mailboxPattern = new RegExp(`^(?=.{1,64}@)${atom}(?:\\.${atom})*@${host}$`);

/** Domains compare without regard to case, local parts do not (RFC 5321 §2.4). */
export const normalizeMailbox = (mailbox: string): string => {
  const at = mailbox.lastIndexOf('@');
  return mailbox.slice(0, at) + mailbox.slice(at).toLowerCase();
};
