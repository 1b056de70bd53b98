import type { SecretLabel, TlsOutput } from '../turn';
import type { FinishedHandshake13, Handshake13, KeyedHandshake12 } from './handshake-facts';

/** The secrets of a connection in the terms of the NSS key log, each as soon as it exists. */
export function handshakeSecretOutputs({ clientRandom, secrets }: Handshake13): TlsOutput[] {
  return [
    secret('CLIENT_HANDSHAKE_TRAFFIC_SECRET', clientRandom, secrets.clientTrafficSecret),
    secret('SERVER_HANDSHAKE_TRAFFIC_SECRET', clientRandom, secrets.serverTrafficSecret),
  ];
}

export function applicationSecretOutputs({ clientRandom, application }: FinishedHandshake13): TlsOutput[] {
  return [
    secret('CLIENT_TRAFFIC_SECRET_0', clientRandom, application.clientTrafficSecret),
    secret('SERVER_TRAFFIC_SECRET_0', clientRandom, application.serverTrafficSecret),
    secret('EXPORTER_SECRET', clientRandom, application.exporterMasterSecret),
  ];
}

export function masterSecretOutput({ clientRandom, masterSecret }: KeyedHandshake12): TlsOutput {
  return secret('CLIENT_RANDOM', clientRandom, masterSecret);
}

function secret(label: SecretLabel, clientRandom: Uint8Array, value: Uint8Array): TlsOutput {
  return { kind: 'secret', label, clientRandom, secret: value };
}
