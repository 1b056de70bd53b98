import { equalBytes } from '../../bytes';
import { verifyData13 } from '../keys/finished';
import { suiteParameters } from '../keys/suite-parameters';
import type { CertificateMessage, CertificateVerify, EncryptedExtensions, Finished } from '../messages';
import { verifyCertificateVerify } from './certificate-verify';
import type {
  AwaitingCertificate13,
  AwaitingCertificateVerify,
  AwaitingEncryptedExtensions,
  AwaitingServerFinished13,
  AwaitingServerHello,
  Client13,
} from './connection';
import { established13 } from './established';
import { refuseUnsolicited } from './extension-rules';
import { Flight } from './flight';
import type { Handshake13 } from './handshake-facts';
import { protectionFrom, withApplicationSecrets, withHandshakeSecrets } from './keys-13';
import { chainOf, readLeaf } from './leaf-key';
import { holds, refuse } from './refusal';
import { applicationSecretOutputs, handshakeSecretOutputs } from './secrets';
import type { ServerChoice } from './server-hello-rules';
import { advance, type Incoming, type Step } from './step';
import { transcriptHash } from './transcript';
import { unexpected } from './unexpected';

type Choice13 = Extract<ServerChoice, { kind: 'choice13' }>;

/** The client of TLS 1.3 after ServerHello: one message in, the next state out (RFC 8446 §A.1). */
export function client13(state: Client13, { message, bytes }: Incoming): Step {
  switch (state.kind) {
    case 'awaitingEncryptedExtensions':
      if (message.kind === 'encryptedExtensions') return onEncryptedExtensions(state, { message, bytes });
      break;
    case 'awaitingCertificate':
      if (message.kind === 'certificate') return onCertificate(state, { message, bytes });
      break;
    case 'awaitingCertificateVerify':
      if (message.kind === 'certificateVerify') return onCertificateVerify(state, { message, bytes });
      break;
    case 'awaitingFinished':
      if (message.kind === 'finished') return onFinished(state, { message, bytes });
      break;
  }
  return unexpected(state, message.kind);
}

/** ServerHello said TLS 1.3: both sides have handshake keys from here (RFC 8446 §7.1). */
export function enterTls13(state: AwaitingServerHello, choice: Choice13, serverHello: Uint8Array): Step {
  const { crypto } = state.settings;
  const { offer } = state;
  const { group, cipherSuite } = choice;
  const sharedSecret = offer.keyShare && crypto.sharedSecret(group, offer.keyShare.privateKey, choice.serverPublicKey);
  if (!sharedSecret) return refuse('illegal_parameter', 'messageIsWellFormed.keyShareInvalid', { group });
  const transcript = [...state.transcript, serverHello];
  const facts = { cipherSuite, group, clientRandom: offer.hello.random, transcript };
  const handshake = withHandshakeSecrets(crypto, facts, sharedSecret);
  const { clientTrafficSecret, serverTrafficSecret } = handshake.secrets;
  const read = protectionFrom(crypto, cipherSuite, 'handshake', serverTrafficSecret);
  const write = protectionFrom(crypto, cipherSuite, 'handshake', clientTrafficSecret);
  const next = { role: state.role, settings: state.settings, version: 'TLSv1.3', offer, handshake } as const;
  return advance(
    { ...next, kind: 'awaitingEncryptedExtensions', records: { ...state.records, read, write } },
    holds('serverChoiceWasOffered.offered', { version: 'TLSv1.3', cipherSuite }),
    ...handshakeSecretOutputs(handshake),
  );
}

function onEncryptedExtensions(
  state: AwaitingEncryptedExtensions,
  { message, bytes }: Incoming<EncryptedExtensions>,
): Step {
  const allowed = ['server_name', 'supported_groups'] as const;
  const refusal = refuseUnsolicited(message.kind, message.extensions, state.offer.hello.extensions, allowed);
  return refusal ?? advance({ ...state, kind: 'awaitingCertificate', handshake: heard(state.handshake, bytes) });
}

/** No extension of a certificate was asked for; the context is empty in the handshake (RFC 8446 §4.4.2). */
function onCertificate(state: AwaitingCertificate13, { message, bytes }: Incoming<CertificateMessage>): Step {
  if (message.requestContext.length > 0)
    return refuse('illegal_parameter', 'messageIsWellFormed.certificateContextNotEmpty', {});
  const answers = message.entries.flatMap(({ extensions }) => extensions);
  const refusal = refuseUnsolicited(message.kind, answers, state.offer.hello.extensions, []);
  if (refusal) return refusal;
  const leaf = readLeaf(state.settings, message);
  if (leaf.kind === 'refusal') return leaf;
  const handshake = heard(state.handshake, bytes);
  return advance(
    { ...state, kind: 'awaitingCertificateVerify', handshake, leafKey: leaf },
    { kind: 'certificates', chain: chainOf(message) },
  );
}

function onCertificateVerify(state: AwaitingCertificateVerify, { message, bytes }: Incoming<CertificateVerify>): Step {
  const { settings, handshake, leafKey, ...rest } = state;
  const result = verifyCertificateVerify(settings.crypto, leafKey, message, hashSoFar(state));
  if (result.kind === 'refusal') return result;
  const signature = result.scheme.name;
  return advance(
    { ...rest, settings, kind: 'awaitingFinished', handshake: heard(handshake, bytes), signature },
    holds('certificateVerifySignatureIsValid.valid', { signature }),
  );
}

/** The server's Finished is right; ours follows, and application keys in both directions (RFC 8446 §4.4.4). */
function onFinished(state: AwaitingServerFinished13, { message, bytes }: Incoming<Finished>): Step {
  const { settings, records, offer } = state;
  const { crypto } = settings;
  const { cipherSuite, secrets } = state.handshake;
  const { hash } = suiteParameters(cipherSuite);
  const expected = verifyData13(crypto, hash, secrets.serverTrafficSecret, hashSoFar(state));
  if (!equalBytes(expected, message.verifyData)) return refuse('decrypt_error', 'serverFinishedIsValid.invalid', {});
  const transcript = [...state.handshake.transcript, bytes];
  const handshake = withApplicationSecrets(crypto, state.handshake, transcript, state.signature);
  const { clientTrafficSecret, serverTrafficSecret } = handshake.application;
  const finishedHash = transcriptHash(crypto, hash, transcript);
  const verifyData = verifyData13(crypto, hash, secrets.clientTrafficSecret, finishedHash);
  const begun = Flight.of(crypto, records.write, transcript);
  const compatible = offer.hello.sessionId.length > 0 ? begun.changeCipherSpec() : begun;
  const flight = compatible.handshake({ kind: 'finished', verifyData });
  const read = protectionFrom(crypto, cipherSuite, 'application', serverTrafficSecret);
  const write = protectionFrom(crypto, cipherSuite, 'application', clientTrafficSecret);
  return established13(state, handshake, { ...records, read, write }, [
    holds('serverFinishedIsValid.valid', {}),
    ...applicationSecretOutputs(handshake),
    flight.output,
  ]);
}

function heard(handshake: Handshake13, bytes: Uint8Array): Handshake13 {
  return { ...handshake, transcript: [...handshake.transcript, bytes] };
}

function hashSoFar({ settings, handshake }: Client13): Uint8Array {
  return transcriptHash(settings.crypto, suiteParameters(handshake.cipherSuite).hash, handshake.transcript);
}
