import { equalBytes } from '../../bytes';
import { keySecretLength } from '../../crypto';
import {
  cipherSuiteCode,
  encodeEcPointFormats,
  encodeExtendedMasterSecret,
  encodeRenegotiationInfo,
  encodeSessionTicket,
  versionCode,
} from '../codec';
import type { ClientKeyExchange, Extension, Finished, NewSessionTicket, ServerHello } from '../messages';
import type { TlsOutput } from '../turn';
import type { ClientRequest } from './client-hello-rules';
import type { AwaitingClientFinished12, AwaitingClientHello, AwaitingClientKeyExchange, Server12 } from './connection';
import { certificateMessage } from './certificate-message';
import { markDowngraded } from './downgrade-sentinel';
import { established12 } from './established';
import { Flight } from './flight';
import type { Handshake12 } from './handshake-facts';
import { protectionOf, verifyDataOf, withMasterSecret } from './keys-12';
import { after, holds, refuse } from './refusal';
import { masterSecretOutput } from './secrets';
import { group12For, suiteFor } from './server-choice';
import { signServerKeyExchange } from './server-key-exchange';
import type { ServerSettings } from './settings';
import { serverScheme } from './signature-schemes';
import { advance, type Incoming, type Step } from './step';
import { ticketLifetime, ticketLength } from './ticket';
import { unexpected } from './unexpected';

const uncompressed = 0;

/** The server of TLS 1.2 after its flight (RFC 5246 §7.3). */
export function server12(state: Server12, { message, bytes }: Incoming): Step {
  switch (state.kind) {
    case 'awaitingClientKeyExchange':
      if (message.kind === 'clientKeyExchange') return onClientKeyExchange(state, { message, bytes });
      break;
    case 'awaitingFinished':
      if (message.kind === 'finished') return onFinished(state, { message, bytes });
      break;
    case 'awaitingChangeCipherSpec':
      break;
  }
  return unexpected(state, message.kind);
}

/** ServerHello, Certificate, ServerKeyExchange and ServerHelloDone, all readable (RFC 5246 §7.3, RFC 8422 §2). */
export function answerInTls12(
  state: AwaitingClientHello,
  request: ClientRequest,
  clientHello: Uint8Array,
  checked: readonly TlsOutput[],
): Step {
  const { role, settings, records } = state;
  const { crypto, random, credentials } = settings;
  const suite = suiteFor(settings, request, 'TLSv1.2');
  if (suite.kind === 'refusal') return after(checked, suite);
  const chosenGroup = group12For(settings, request);
  if (chosenGroup.kind === 'refusal') return after([...checked, suite.checked], chosenGroup);
  const group = chosenGroup.value;
  const hello = serverHello(settings, request, cipherSuiteCode(suite.value));
  const randoms = { clientRandom: request.hello.random, serverRandom: hello.random };
  const keyPair = crypto.keyPair(group, random.bytes(`serverKeyExchange.${group}`, keySecretLength));
  const flight = Flight.of(crypto, records.write, [clientHello])
    .handshake(hello)
    .handshake(certificateMessage('TLSv1.2', credentials.chain))
    .handshake(signServerKeyExchange(crypto, credentials.privateKey, randoms, group, keyPair.publicKey))
    .handshake({ kind: 'serverHelloDone' });
  const handshake: Handshake12 = {
    ...randoms,
    cipherSuite: suite.value,
    extendedMasterSecret: request.extendedMasterSecret,
    ticketPromised: request.sessionTicket,
    transcript: flight.transcript,
  };
  const signature = serverScheme.name;
  const next = { role, version: 'TLSv1.2', settings, records: { ...records, write: flight.write }, handshake } as const;
  const checks = [...checked, suite.checked, chosenGroup.checked];
  return advance({ ...next, kind: 'awaitingClientKeyExchange', group, keyPair, signature }, ...checks, flight.output);
}

/** Simplified: the session id is empty, as sessions are kept in tickets only (RFC 5246 §7.4.1.3). */
function serverHello({ versions, random }: ServerSettings, request: ClientRequest, cipherSuite: number): ServerHello {
  const fresh = random.bytes('serverHello.random', 32);
  return {
    kind: 'serverHello',
    legacyVersion: versionCode('TLSv1.2'),
    random: versions.includes('TLSv1.3') ? markDowngraded(fresh) : fresh,
    sessionId: new Uint8Array(),
    cipherSuite,
    compressionMethod: 0,
    extensions: answers(request),
  };
}

/** Each only when asked for, in the order OpenSSL sends them (RFC 5746 §3.6, RFC 8422 §5.2, RFC 5077 §3.2, RFC 7627 §5.3). */
function answers(request: ClientRequest): Extension[] {
  return [
    ...(request.secureRenegotiation ? [encodeRenegotiationInfo(new Uint8Array())] : []),
    ...(request.pointFormats ? [encodeEcPointFormats([uncompressed])] : []),
    ...(request.sessionTicket ? [encodeSessionTicket(new Uint8Array())] : []),
    ...(request.extendedMasterSecret ? [encodeExtendedMasterSecret()] : []),
  ];
}

function onClientKeyExchange(state: AwaitingClientKeyExchange, { message, bytes }: Incoming<ClientKeyExchange>): Step {
  const { role, version, settings, records, group, keyPair, signature } = state;
  const preMasterSecret = settings.crypto.sharedSecret(group, keyPair.privateKey, message.publicKey);
  if (!preMasterSecret) return refuse('illegal_parameter', 'messageIsWellFormed.keyShareInvalid', { group });
  const soFar = { ...state.handshake, transcript: [...state.handshake.transcript, bytes] };
  const handshake = withMasterSecret(settings.crypto, soFar, { group, signature, preMasterSecret });
  const next = { role, version, settings, records, handshake };
  return advance({ ...next, kind: 'awaitingChangeCipherSpec' }, masterSecretOutput(handshake));
}

/** The client's Finished is right: [NewSessionTicket], ChangeCipherSpec and our Finished (RFC 5246 §7.4.9, RFC 5077 §3.3). */
function onFinished(state: AwaitingClientFinished12, { message, bytes }: Incoming<Finished>): Step {
  const { settings, records, handshake } = state;
  const { crypto } = settings;
  const expected = verifyDataOf(crypto, handshake, 'client', handshake.transcript);
  if (!equalBytes(expected, message.verifyData)) return refuse('decrypt_error', 'clientFinishedIsValid.invalid', {});
  const begun = Flight.of(crypto, records.write, [...handshake.transcript, bytes]);
  const ticketed = handshake.ticketPromised ? begun.handshake(newSessionTicket(settings)) : begun;
  const verifyData = verifyDataOf(crypto, handshake, 'server', ticketed.transcript);
  const flight = ticketed
    .changeCipherSpec()
    .under(protectionOf(handshake, 'server'))
    .handshake({ kind: 'finished', verifyData });
  const verified = holds('clientFinishedIsValid.valid', {});
  return established12(state, handshake, { ...records, write: flight.write }, [verified, flight.output]);
}

/** Simplified: the ticket is an opaque random blob that nobody can resume with yet. */
function newSessionTicket({ random }: ServerSettings): NewSessionTicket {
  return {
    kind: 'newSessionTicket',
    version: 'TLSv1.2',
    lifetime: ticketLifetime,
    ageAdd: 0,
    nonce: new Uint8Array(),
    ticket: random.bytes('ticket', ticketLength),
    extensions: [],
  };
}
