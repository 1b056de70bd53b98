import type { Reader, Writer } from '../../../bytes';
import type { Extension } from '../../messages';
import { groupName, shownAs } from '../code-points';
import { readFilledOpaque } from '../opaque';
import { decodeExtension, encodeExtension } from './extension';

const field = 'tls.extension.keyShare';

/** A public key and the group it belongs to (RFC 8446 §4.2.8). */
export interface KeyShareEntry {
  readonly group: number;
  readonly keyExchange: Uint8Array;
}

/** The shares of a ClientHello; none asks for a HelloRetryRequest (RFC 8446 §4.2.8). */
export function encodeKeyShares(shares: readonly KeyShareEntry[]): Extension {
  return encodeExtension('key_share', (writer) =>
    writer.vector(2, (list) => shares.forEach((share) => writeEntry(list, share))),
  );
}

export function decodeKeyShares(extension: Extension): KeyShareEntry[] {
  return decodeExtension(extension, field, readKeyShares);
}

export function readKeyShares(reader: Reader): KeyShareEntry[] {
  return reader.vector(`${field}.clientShares`, 2, (list) => list.list(readServerKeyShare));
}

/** The one share of a ServerHello (RFC 8446 §4.2.8). */
export function encodeServerKeyShare(share: KeyShareEntry): Extension {
  return encodeExtension('key_share', (writer) => writeEntry(writer, share));
}

export function decodeServerKeyShare(extension: Extension): KeyShareEntry {
  return decodeExtension(extension, field, readServerKeyShare);
}

export function readServerKeyShare(reader: Reader): KeyShareEntry {
  return reader.group(`${field}.keyShareEntry`, (entry) => ({
    group: entry.u16(`${field}.group`, shownAs(groupName)),
    keyExchange: readFilledOpaque(entry, `${field}.keyExchange`, 2),
  }));
}

/** The group a HelloRetryRequest wants a share in (RFC 8446 §4.2.8). */
export function encodeRetryGroup(group: number): Extension {
  return encodeExtension('key_share', (writer) => writer.u16(group));
}

export function decodeRetryGroup(extension: Extension): number {
  return decodeExtension(extension, field, readRetryGroup);
}

export function readRetryGroup(reader: Reader): number {
  return reader.u16(`${field}.selectedGroup`, shownAs(groupName));
}

function writeEntry(writer: Writer, { group, keyExchange }: KeyShareEntry): void {
  writer.u16(group).vector(2, (key) => key.bytes(keyExchange));
}
