import type { TlsParameters } from '../messages';
import type { TlsVersion } from '../names';
import type { TlsOutput } from '../turn';
import type { Established, Handshaking } from './connection';
import type { FinishedHandshake13, KeyedHandshake12 } from './handshake-facts';
import type { RecordLayer } from './record-layer';
import { advance, type Advance } from './step';

/** The handshake is over: application data flows under the given keys, after these last outputs. */
export function established13(
  state: Handshaking,
  handshake: FinishedHandshake13,
  records: RecordLayer,
  outputs: readonly TlsOutput[],
): Advance {
  return established(state, 'TLSv1.3', handshake, records, outputs);
}

export function established12(
  state: Handshaking,
  handshake: KeyedHandshake12,
  records: RecordLayer,
  outputs: readonly TlsOutput[],
): Advance {
  return established(state, 'TLSv1.2', handshake, records, outputs);
}

function established(
  { role, settings }: Handshaking,
  version: TlsVersion,
  { cipherSuite, group, signature }: FinishedHandshake13 | KeyedHandshake12,
  records: RecordLayer,
  outputs: readonly TlsOutput[],
): Advance {
  const parameters: TlsParameters = { version, cipherSuite, group, signature };
  const state: Established = { kind: 'established', role, version, settings, records, parameters };
  return advance(state, ...outputs, { kind: 'established', parameters });
}
