import type { GroupName } from '../../crypto';
import { fallbackScsv, groupCode, signatureSchemeCode, versionCode } from '../codec';
import type { CipherSuiteName, TlsVersion } from '../names';
import type { TlsOutput } from '../turn';
import type { ClientRequest } from './client-hello-rules';
import { listed, shown } from './code-names';
import { refuseMissing } from './extension-rules';
import { chooseCipherSuite, chooseGroup12, chooseKeyShare, chooseVersion, type ChosenShare } from './negotiate';
import { holds, refuse, type Refusal } from './refusal';
import type { ServerSettings } from './settings';
import { serverScheme } from './signature-schemes';

/** A choice, and the checks that say why. */
export interface Chosen<T> {
  readonly kind: 'chosen';
  readonly value: T;
  readonly checked: TlsOutput;
}

/** The version, or protocol_version; a client that fell back from a version we have is stopped (RFC 8446 §4.2.1, RFC 7507 §3). */
export function versionFor(settings: ServerSettings, { hello, versions }: ClientRequest): Chosen<TlsVersion> | Refusal {
  const ours = listed(settings.versions);
  const theirs = listed(versions.map(shown.version));
  const version = chooseVersion(settings.versions, versions);
  if (!version) return refuse('protocol_version', 'versionIsShared.noneShared', { ours, theirs });
  const higher = settings.versions.some((other) => versionCode(other) > versionCode(version));
  if (higher && hello.cipherSuites.includes(fallbackScsv))
    return refuse('inappropriate_fallback', 'versionIsShared.fallbackRefused', { version, theirs });
  return { kind: 'chosen', value: version, checked: holds('versionIsShared.shared', { version, ours, theirs }) };
}

/** The suite, or handshake_failure; our only key signs with one scheme, which the client must accept. */
export function suiteFor(
  settings: ServerSettings,
  { hello, signatureSchemes }: ClientRequest,
  version: TlsVersion,
): Chosen<CipherSuiteName> | Refusal {
  const preference = settings.cipherPreference;
  const ours = listed(settings.cipherSuites);
  const theirs = listed(hello.cipherSuites.map(shown.cipherSuite));
  const cipherSuite = chooseCipherSuite(version, settings.cipherSuites, hello.cipherSuites, preference);
  if (!cipherSuite) return refuse('handshake_failure', 'cipherSuiteIsShared.noneShared', { version, ours, theirs });
  if (!signatureSchemes?.includes(signatureSchemeCode(serverScheme.name))) {
    const values = { signature: serverScheme.name, theirs: listed((signatureSchemes ?? []).map(shown.signature)) };
    return refuse('handshake_failure', 'cipherSuiteIsShared.noneForSignature', values);
  }
  const values = { cipherSuite, preference, ours, theirs };
  return { kind: 'chosen', value: cipherSuite, checked: holds('cipherSuiteIsShared.shared', values) };
}

/** The key share of TLS 1.3, or handshake_failure; both extensions must be there (RFC 8446 §9.2). */
export function keyShareFor(settings: ServerSettings, request: ClientRequest): Chosen<ChosenShare> | Refusal {
  const { groups, keyShares } = request;
  if (!groups) return refuseMissing('clientHello', 'supported_groups');
  if (!keyShares) return refuseMissing('clientHello', 'key_share');
  const unasked = keyShares.find(
    ({ group }, i) => !groups.includes(group) || keyShares.findIndex((share) => share.group === group) < i,
  );
  if (unasked)
    return refuse('illegal_parameter', 'messageIsWellFormed.keyShareUnasked', { group: shown.group(unasked.group) });
  const ours = listed(settings.groups);
  const share = chooseKeyShare(settings.groups, keyShares);
  if (share) {
    const values = { group: share.group, ours, theirs: listed(groups.map(shown.group)) };
    return { kind: 'chosen', value: share, checked: holds('groupIsShared.shared', values) };
  }
  const isShared = settings.groups.some((group) => groups.includes(groupCode(group)));
  return isShared
    ? refuse('handshake_failure', 'groupIsShared.noKeyShare', {
        ours,
        theirs: listed(keyShares.map(({ group }) => shown.group(group))),
      })
    : refuse('handshake_failure', 'groupIsShared.noneShared', { ours, theirs: listed(groups.map(shown.group)) });
}

/** The group of TLS 1.2, or handshake_failure; the certificate's own curve must be one of the client's too (RFC 8422 §5.3). */
export function group12For(settings: ServerSettings, { groups }: ClientRequest): Chosen<GroupName> | Refusal {
  const ours = listed(settings.groups);
  const theirs = listed((groups ?? []).map(shown.group));
  const group = chooseGroup12(settings.groups, groups, settings.cipherPreference);
  if (!group) return refuse('handshake_failure', 'groupIsShared.noneShared', { ours, theirs });
  if (groups && !groups.includes(groupCode(serverScheme.curve)))
    return refuse('handshake_failure', 'groupIsShared.certificateCurveNotOffered', {
      group: serverScheme.curve,
      theirs,
    });
  return { kind: 'chosen', value: group, checked: holds('groupIsShared.shared', { group, ours, theirs }) };
}
