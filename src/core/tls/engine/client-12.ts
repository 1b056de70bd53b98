import { equalBytes } from '../../bytes';
import { keySecretLength } from '../../crypto';
import type { CertificateMessage, Finished, ServerHello, ServerKeyExchange } from '../messages';
import type {
  AwaitingCertificate12,
  AwaitingServerFinished12,
  AwaitingServerHello,
  AwaitingServerHelloDone,
  AwaitingServerKeyExchange,
  Client12,
} from './connection';
import { established12 } from './established';
import { Flight } from './flight';
import type { Handshake12 } from './handshake-facts';
import { protectionOf, verifyDataOf, withMasterSecret } from './keys-12';
import { chainOf, readLeaf } from './leaf-key';
import { holds, refuse } from './refusal';
import { masterSecretOutput } from './secrets';
import type { ServerChoice } from './server-hello-rules';
import { verifyServerKeyExchange } from './server-key-exchange';
import { advance, type Incoming, type Step } from './step';
import { unexpected } from './unexpected';

type Choice12 = Extract<ServerChoice, { kind: 'choice12' }>;

/** The client of TLS 1.2 after ServerHello: one message in, the next state out (RFC 5246 §7.3). */
export function client12(state: Client12, { message, bytes }: Incoming): Step {
  switch (state.kind) {
    case 'awaitingCertificate':
      if (message.kind === 'certificate') return onCertificate(state, { message, bytes });
      break;
    case 'awaitingServerKeyExchange':
      if (message.kind === 'serverKeyExchange') return onServerKeyExchange(state, { message, bytes });
      break;
    case 'awaitingServerHelloDone':
      if (message.kind === 'serverHelloDone') return onServerHelloDone(state, bytes);
      break;
    case 'awaitingNewSessionTicket':
      if (message.kind === 'newSessionTicket')
        return advance({ ...state, kind: 'awaitingChangeCipherSpec', handshake: heard(state.handshake, bytes) });
      break;
    case 'awaitingFinished':
      if (message.kind === 'finished') return onFinished(state, { message, bytes });
      break;
    case 'awaitingChangeCipherSpec':
      break;
  }
  return unexpected(state, message.kind);
}

/** ServerHello said TLS 1.2: nothing is secret yet. */
export function enterTls12(
  state: AwaitingServerHello,
  choice: Choice12,
  { message, bytes }: Incoming<ServerHello>,
): Step {
  const { role, settings, records, offer } = state;
  const { cipherSuite, extendedMasterSecret, ticketPromised } = choice;
  const handshake: Handshake12 = {
    cipherSuite,
    clientRandom: offer.hello.random,
    serverRandom: message.random,
    extendedMasterSecret,
    ticketPromised,
    transcript: [...state.transcript, bytes],
  };
  return advance(
    { kind: 'awaitingCertificate', role, version: 'TLSv1.2', settings, records, offer, handshake },
    holds('serverChoiceWasOffered.offered', { version: 'TLSv1.2', cipherSuite }),
  );
}

/** The certificate's curve must be one we offered (RFC 8422 §5.3). */
function onCertificate(state: AwaitingCertificate12, { message, bytes }: Incoming<CertificateMessage>): Step {
  const { settings } = state;
  const leafKey = readLeaf(settings, message);
  if (leafKey.kind === 'refusal') return leafKey;
  const { curve } = leafKey;
  if (!settings.groups.includes(curve)) {
    const values = { curve, ours: settings.groups.join(', ') };
    return refuse('illegal_parameter', 'messageIsWellFormed.certificateCurveNotOffered', values);
  }
  return advance(
    { ...state, kind: 'awaitingServerKeyExchange', handshake: heard(state.handshake, bytes), leafKey },
    { kind: 'certificates', chain: chainOf(message) },
  );
}

function onServerKeyExchange(state: AwaitingServerKeyExchange, { message, bytes }: Incoming<ServerKeyExchange>): Step {
  const { role, version, settings, records, offer, handshake, leafKey } = state;
  const result = verifyServerKeyExchange(settings.crypto, leafKey, handshake, settings.groups, message);
  if (result.kind === 'refusal') return result;
  const { group } = result;
  const signature = result.scheme.name;
  return advance(
    {
      kind: 'awaitingServerHelloDone',
      role,
      version,
      settings,
      records,
      offer,
      handshake: heard(handshake, bytes),
      group,
      serverPublicKey: message.publicKey,
      signature,
    },
    holds('serverKeyExchangeSignatureIsValid.valid', { signature, group }),
  );
}

/** ClientKeyExchange, ChangeCipherSpec and Finished: from here what we send is protected (RFC 5246 §7.3). */
function onServerHelloDone(state: AwaitingServerHelloDone, bytes: Uint8Array): Step {
  const { role, version, settings, records, offer, group, signature } = state;
  const { crypto, random } = settings;
  const keyPair = crypto.keyPair(group, random.bytes(`clientKeyExchange.${group}`, keySecretLength));
  const preMasterSecret = crypto.sharedSecret(group, keyPair.privateKey, state.serverPublicKey);
  if (!preMasterSecret) return refuse('illegal_parameter', 'messageIsWellFormed.keyShareInvalid', { group });
  const soFar = heard(state.handshake, bytes);
  const exchanged = Flight.of(crypto, records.write, soFar.transcript).handshake({
    kind: 'clientKeyExchange',
    publicKey: keyPair.publicKey,
  });
  const keyed = withMasterSecret(
    crypto,
    { ...soFar, transcript: exchanged.transcript },
    { group, signature, preMasterSecret },
  );
  const verifyData = verifyDataOf(crypto, keyed, 'client', keyed.transcript);
  const flight = exchanged
    .changeCipherSpec()
    .under(protectionOf(keyed, 'client'))
    .handshake({ kind: 'finished', verifyData });
  const handshake = { ...keyed, transcript: flight.transcript };
  const kind = handshake.ticketPromised ? 'awaitingNewSessionTicket' : 'awaitingChangeCipherSpec';
  const next = { role, version, settings, records: { ...records, write: flight.write }, offer, handshake };
  return advance({ kind, ...next }, masterSecretOutput(handshake), flight.output);
}

function onFinished(state: AwaitingServerFinished12, { message }: Incoming<Finished>): Step {
  const { settings, handshake } = state;
  const expected = verifyDataOf(settings.crypto, handshake, 'server', handshake.transcript);
  if (!equalBytes(expected, message.verifyData)) return refuse('decrypt_error', 'serverFinishedIsValid.invalid', {});
  return established12(state, handshake, state.records, [holds('serverFinishedIsValid.valid', {})]);
}

function heard<Handshake extends Handshake12>(handshake: Handshake, bytes: Uint8Array): Handshake {
  return { ...handshake, transcript: [...handshake.transcript, bytes] };
}
