import { firstRecordVersion } from '../records/record-version';
import type { TlsTurn } from '../turn';
import { client12, enterTls12 } from './client-12';
import { client13, enterTls13 } from './client-13';
import { composeOffer } from './client-offer';
import type { AwaitingServerHello, ClientHandshaking, TlsConnection } from './connection';
import { failedAtStart } from './failed';
import { Flight } from './flight';
import { freshRecordLayer } from './record-layer';
import { refuse } from './refusal';
import { readServerChoice } from './server-hello-rules';
import type { ClientSettings } from './settings';
import type { Incoming, Step } from './step';
import { unexpected } from './unexpected';

/** A client that has just sent its ClientHello; one with nothing to offer fails as OpenSSL's does, with internal_error. */
export function startClient(settings: ClientSettings): TlsTurn<TlsConnection> {
  const offer = composeOffer(settings);
  if (!offer) {
    const ours = [...settings.versions, ...settings.cipherSuites, ...settings.groups].join(', ');
    return failedAtStart(settings.crypto, refuse('internal_error', 'cipherSuiteIsShared.noneUsable', { ours }));
  }
  const flight = Flight.of(settings.crypto, freshRecordLayer.write).handshake(offer.hello, firstRecordVersion);
  const transcript = flight.transcript;
  const state: AwaitingServerHello = {
    kind: 'awaitingServerHello',
    role: 'client',
    version: null,
    settings,
    records: freshRecordLayer,
    offer,
    transcript,
  };
  return { state, outputs: [flight.output] };
}

export function client(state: ClientHandshaking, incoming: Incoming): Step {
  if (state.kind === 'awaitingServerHello') return onServerHello(state, incoming);
  return state.version === 'TLSv1.3' ? client13(state, incoming) : client12(state, incoming);
}

function onServerHello(state: AwaitingServerHello, { message, bytes }: Incoming): Step {
  if (message.kind !== 'serverHello') return unexpected(state, message.kind);
  const choice = readServerChoice(state.offer, message);
  switch (choice.kind) {
    case 'refusal':
      return choice;
    case 'choice13':
      return enterTls13(state, choice, bytes);
    case 'choice12':
      return enterTls12(state, choice, { message, bytes });
  }
}
