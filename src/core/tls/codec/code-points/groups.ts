import type { GroupName } from '../../../crypto';
import { codePointTable } from './code-point-table';
import { nameOrGrease } from './grease';

const negotiable = codePointTable<GroupName>({ x25519: 0x001d, secp256r1: 0x0017, secp384r1: 0x0018 });

/** Groups that real peers offer and we only name (RFC 8446 §4.2.7, RFC 8422 §5.1.1, IANA TLS Supported Groups). */
const displayed = codePointTable({
  secp224r1: 0x0015,
  secp256k1: 0x0016,
  secp521r1: 0x0019,
  brainpoolP256r1: 0x001a,
  brainpoolP384r1: 0x001b,
  brainpoolP512r1: 0x001c,
  x448: 0x001e,
  ffdhe2048: 0x0100,
  ffdhe3072: 0x0101,
  ffdhe4096: 0x0102,
  ffdhe6144: 0x0103,
  ffdhe8192: 0x0104,
  MLKEM512: 0x0200,
  MLKEM768: 0x0201,
  MLKEM1024: 0x0202,
  SecP256r1MLKEM768: 0x11eb,
  X25519MLKEM768: 0x11ec,
  SecP384r1MLKEM1024: 0x11ed,
});

export function groupCode(name: GroupName): number {
  return negotiable.code(name);
}

/** The name of any group we can name, also of those we cannot negotiate; `GREASE` for RFC 8701's. */
export function groupName(code: number): string | null {
  return nameOrGrease(negotiable.name(code) ?? displayed.name(code), code);
}

/** The group, if this engine can negotiate it. */
export function negotiableGroup(code: number): GroupName | null {
  return negotiable.name(code);
}
