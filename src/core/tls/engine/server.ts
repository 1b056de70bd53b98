import type { TlsTurn } from '../turn';
import { readClientHello } from './client-hello-rules';
import type { AwaitingClientHello, ServerHandshaking, TlsConnection } from './connection';
import { freshRecordLayer } from './record-layer';
import { answerInTls12, server12 } from './server-12';
import { answerInTls13, server13 } from './server-13';
import { versionFor } from './server-choice';
import type { ServerSettings } from './settings';
import type { Incoming, Step } from './step';
import { unexpected } from './unexpected';

/** A server that waits for a ClientHello and says nothing before. */
export function startServer(settings: ServerSettings): TlsTurn<TlsConnection> {
  const state: AwaitingClientHello = {
    kind: 'awaitingClientHello',
    role: 'server',
    version: null,
    settings,
    records: freshRecordLayer,
  };
  return { state, outputs: [] };
}

export function server(state: ServerHandshaking, incoming: Incoming): Step {
  if (state.kind === 'awaitingClientHello') return onClientHello(state, incoming);
  return state.version === 'TLSv1.3' ? server13(state, incoming) : server12(state, incoming);
}

function onClientHello(state: AwaitingClientHello, { message, bytes }: Incoming): Step {
  if (message.kind !== 'clientHello') return unexpected(state, message.kind);
  const request = readClientHello(message);
  if (request.kind === 'refusal') return request;
  const version = versionFor(state.settings, request);
  if (version.kind === 'refusal') return version;
  const checked = [version.checked];
  return version.value === 'TLSv1.3'
    ? answerInTls13(state, request, bytes, checked)
    : answerInTls12(state, request, bytes, checked);
}
