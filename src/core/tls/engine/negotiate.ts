import type { GroupName } from '../../crypto';
import { cipherSuiteCode, groupCode, negotiableGroup, versionCode, type KeyShareEntry } from '../codec';
import { suiteParameters } from '../keys/suite-parameters';
import { tlsVersions, type CipherSuiteName, type TlsVersion } from '../names';

/** The highest version both have; nobody's order counts (RFC 8446 §4.2.1, §D). */
export function chooseVersion(ours: readonly TlsVersion[], theirs: readonly number[]): TlsVersion | null {
  return tlsVersions.find((version) => ours.includes(version) && theirs.includes(versionCode(version))) ?? null;
}

/** The first suite of the version, in the order of whoever's preference counts, that the other has too. */
export function chooseCipherSuite(
  version: TlsVersion,
  ours: readonly CipherSuiteName[],
  theirs: readonly number[],
  preference: 'server' | 'client',
): CipherSuiteName | null {
  const shared = ours.filter(
    (suite) => suiteParameters(suite).version === version && theirs.includes(cipherSuiteCode(suite)),
  );
  return preference === 'server' ? (shared[0] ?? null) : mostWanted(shared, theirs, cipherSuiteCode);
}

/** TLS 1.2: the first group in the order of whoever's preference counts; no list from the client allows any (RFC 8422 §4). */
export function chooseGroup12(
  ours: readonly GroupName[],
  theirs: readonly number[] | null,
  preference: 'server' | 'client',
): GroupName | null {
  if (!theirs) return ours[0] ?? null;
  const shared = ours.filter((group) => theirs.includes(groupCode(group)));
  return preference === 'server' ? (shared[0] ?? null) : mostWanted(shared, theirs, groupCode);
}

/**
 * TLS 1.3: the first offered key share of a group we support wins (RFC 8446 §4.2.8).
 * Simplified: with none, the handshake ends; a HelloRetryRequest would ask for another share.
 */
export function chooseKeyShare(ours: readonly GroupName[], shares: readonly KeyShareEntry[]): ChosenShare | null {
  for (const { group: code, keyExchange } of shares) {
    const group = negotiableGroup(code);
    if (group && ours.includes(group)) return { group, publicKey: keyExchange };
  }
  return null;
}

export interface ChosenShare {
  readonly group: GroupName;
  readonly publicKey: Uint8Array;
}

function mostWanted<Name>(
  shared: readonly Name[],
  order: readonly number[],
  code: (name: Name) => number,
): Name | null {
  const wanted = order.find((theirs) => shared.some((name) => code(name) === theirs));
  return shared.find((name) => code(name) === wanted) ?? null;
}
