import { expect } from 'vitest';
import type { AlertDescription, Protection, TlsConnection, TlsTurn } from '../../../src/core/tls';

/** The last turn refused the peer with this alert for this reason, said so under these keys, and is over. */
export function expectRefusal(
  turn: TlsTurn<TlsConnection>,
  alert: AlertDescription,
  key: string,
  protection: Protection = 'none',
): void {
  const because = { key: `tls.${key}` };
  expect(turn.outputs.slice(-3)).toMatchObject([
    { kind: 'checked', check: key.split('.')[0], holds: false, because },
    { kind: 'flight', records: [{ protection, contents: [{ kind: 'alert', level: 'fatal', description: alert }] }] },
    { kind: 'failed', by: 'self', alert, because },
  ]);
  expect(turn.state).toMatchObject({ kind: 'failed', by: 'self', alert });
}
