const label = /^[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?$/i;

/** Whether the text is a host name as a dNSName carries it: dot-separated labels of ASCII letters, digits and hyphens (RFC 1034 §3.5, RFC 5280 §4.2.1.6). */
export function isHostName(text: string): boolean {
  return text.length <= 253 && text.split('.').every((part) => label.test(part)) && !isIpv4Address(text);
}

/** Four numbers with dots are an address, never a name (RFC 9525 §1.2). */
export function isIpv4Address(text: string): boolean {
  return /^\d{1,3}(\.\d{1,3}){3}$/.test(text);
}

/** Whether the name is the domain or a name below it, letters compared without case. */
export function isAtOrBelow(name: string, domain: string): boolean {
  return `.${lowerAscii(name)}`.endsWith(`.${lowerAscii(domain)}`);
}

/** Only A to Z have another case in a host name (RFC 4343 §3); Unicode's rules would make other letters equal to ASCII ones. */
export function lowerAscii(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}
