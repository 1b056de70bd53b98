import type { TlsTurn } from '../turn';
import type { TlsConnection } from './connection';
import { Flight } from './flight';
import { isLive } from './receive';

/**
 * Application data, one record for each 2^14 bytes (RFC 8446 §5.1). It flows only on an established connection;
 * on any other nothing is sent and the state is the same.
 */
export function send(connection: TlsConnection, plaintext: Uint8Array): TlsTurn<TlsConnection> {
  if (connection.kind !== 'established' || plaintext.length === 0) return { state: connection, outputs: [] };
  const { settings, records } = connection;
  const flight = Flight.of(settings.crypto, records.write).applicationData(plaintext);
  return { state: { ...connection, records: { ...records, write: flight.write } }, outputs: [flight.output] };
}

/**
 * close_notify: no data follows from us (RFC 8446 §6.1). An established connection still hears what the peer says until
 * its close_notify; one that is not yet established is over. Asking twice changes nothing.
 */
export function close(connection: TlsConnection): TlsTurn<TlsConnection> {
  if (!isLive(connection) || connection.kind === 'closing') return { state: connection, outputs: [] };
  const { settings, records } = connection;
  const flight = Flight.of(settings.crypto, records.write).alert('warning', 'close_notify');
  const outputs = [flight.output];
  if (connection.kind !== 'established') return { state: { kind: 'closed' }, outputs };
  return { state: { ...connection, kind: 'closing', records: { ...records, write: flight.write } }, outputs };
}
