import { equalBytes } from '../../bytes';
import type { GroupName } from '../../crypto';
import {
  decodeSelectedVersion,
  findExtension,
  isHelloRetryRequest,
  negotiableCipherSuite,
  negotiableVersion,
  versionCode,
} from '../codec';
import { suiteParameters } from '../keys/suite-parameters';
import type { ServerHello } from '../messages';
import type { CipherSuiteName, TlsVersion } from '../names';
import type { ClientOffer } from './client-offer';
import { listed, shown } from './code-names';
import { decoded } from './decoded';
import { isMarkedDowngraded } from './downgrade-sentinel';
import { refuse, type Refusal } from './refusal';
import { answersOf12, type Answers12 } from './server-hello-12-rules';
import { keyShareOf13 } from './server-hello-13-rules';

/** What the server chose, all of it from what was offered. */
export type ServerChoice =
  | {
      readonly kind: 'choice13';
      readonly cipherSuite: CipherSuiteName;
      readonly group: GroupName;
      readonly serverPublicKey: Uint8Array;
    }
  | ({ readonly kind: 'choice12'; readonly cipherSuite: CipherSuiteName } & Answers12);

/** Everything a client checks of a ServerHello (RFC 8446 §4.1.3, RFC 5246 §7.4.1.3). */
export function readServerChoice(offer: ClientOffer, hello: ServerHello): ServerChoice | Refusal {
  const version = chosenVersion(offer, hello);
  if (version.kind === 'refusal') return version;
  const refusal = helloRefusal(offer, hello, version.value);
  if (refusal) return refusal;
  const cipherSuite = chosenSuite(offer, hello, version.value);
  if (cipherSuite.kind === 'refusal') return cipherSuite;
  if (version.value === 'TLSv1.2') {
    const answers = answersOf12(offer, hello);
    return answers.kind === 'refusal' ? answers : { ...answers, kind: 'choice12', cipherSuite: cipherSuite.value };
  }
  const share = keyShareOf13(offer, hello);
  if (share.kind === 'refusal') return share;
  return { kind: 'choice13', cipherSuite: cipherSuite.value, group: share.group, serverPublicKey: share.publicKey };
}

interface Chosen<T> {
  readonly kind: 'chosen';
  readonly value: T;
}

/** supported_versions decides where it is, and may only say TLS 1.3; else the old field does (RFC 8446 §4.2.1). */
function chosenVersion(offer: ClientOffer, hello: ServerHello): Chosen<TlsVersion> | Refusal {
  const extension = findExtension(hello.extensions, 'supported_versions');
  const selected = extension ? decoded('serverHello', () => decodeSelectedVersion(extension)) : null;
  if (selected?.kind === 'refusal') return selected;
  const code = selected?.value ?? hello.legacyVersion;
  const version = negotiableVersion(code);
  const fits = selected ? version === 'TLSv1.3' : version === 'TLSv1.2';
  if (version && fits && offer.versions.includes(version)) return { kind: 'chosen', value: version };
  return refuse(selected ? 'illegal_parameter' : 'protocol_version', 'serverChoiceWasOffered.versionNotOffered', {
    version: shown.version(code),
    ours: listed(offer.versions),
  });
}

function helloRefusal(offer: ClientOffer, hello: ServerHello, version: TlsVersion): Refusal | null {
  const isTls13 = version === 'TLSv1.3';
  if (isTls13 && isHelloRetryRequest(hello))
    return refuse('unexpected_message', 'messageIsExpected.helloRetryRequest', {});
  const { legacyVersion, compressionMethod } = hello;
  if (legacyVersion !== versionCode('TLSv1.2')) {
    const values = { version: shown.version(legacyVersion), message: hello.kind };
    return refuse('illegal_parameter', 'messageIsWellFormed.legacyVersionWrong', values);
  }
  if (compressionMethod !== 0) {
    const values = { compression: compressionMethod };
    return refuse('illegal_parameter', 'serverChoiceWasOffered.compressionNotOffered', values);
  }
  return isTls13
    ? sessionIdRefusal13(offer, hello)
    : (downgradeRefusal(offer, hello) ?? sessionIdRefusal12(offer, hello));
}

/** TLS 1.3 echoes the legacy_session_id (RFC 8446 §4.1.3). */
function sessionIdRefusal13(offer: ClientOffer, hello: ServerHello): Refusal | null {
  if (equalBytes(offer.hello.sessionId, hello.sessionId)) return null;
  return refuse('illegal_parameter', 'serverChoiceWasOffered.sessionIdNotEchoed', {});
}

/** TLS 1.2 echoes a session id to resume a session, and we have none (RFC 5246 §7.4.1.3). */
function sessionIdRefusal12(offer: ClientOffer, hello: ServerHello): Refusal | null {
  if (hello.sessionId.length === 0 || !equalBytes(offer.hello.sessionId, hello.sessionId)) return null;
  return refuse('illegal_parameter', 'serverChoiceWasOffered.sessionNotOffered', {});
}

/** A server that can do TLS 1.3 was made to believe that we cannot (RFC 8446 §4.1.3). */
function downgradeRefusal(offer: ClientOffer, hello: ServerHello): Refusal | null {
  if (!offer.versions.includes('TLSv1.3') || !isMarkedDowngraded(hello.random)) return null;
  const values = { version: 'TLSv1.2', ours: listed(offer.versions) };
  return refuse('illegal_parameter', 'serverChoiceWasOffered.downgraded', values);
}

function chosenSuite(offer: ClientOffer, hello: ServerHello, version: TlsVersion): Chosen<CipherSuiteName> | Refusal {
  const suite = negotiableCipherSuite(hello.cipherSuite);
  const cipherSuite = shown.cipherSuite(hello.cipherSuite);
  if (!suite || !offer.hello.cipherSuites.includes(hello.cipherSuite)) {
    const ours = listed(offer.hello.cipherSuites.map(shown.cipherSuite));
    return refuse('illegal_parameter', 'serverChoiceWasOffered.cipherSuiteNotOffered', { cipherSuite, ours });
  }
  if (suiteParameters(suite).version === version) return { kind: 'chosen', value: suite };
  return refuse('illegal_parameter', 'serverChoiceWasOffered.cipherSuiteOfOtherVersion', { cipherSuite, version });
}
