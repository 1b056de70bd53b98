import type { Crypto } from '../../crypto';
import { unprotected, type RecordProtection } from '../records/record-protection';
import type { TlsOutput, TlsTurn } from '../turn';
import type { Failed, Live } from './connection';
import { Flight } from './flight';
import type { Refusal } from './refusal';

/** The connection ends by our alert, sent under the keys of this moment (RFC 8446 §6.2, RFC 5246 §7.2.2). */
export function failed(state: Live, refusal: Refusal): TlsTurn<Failed> {
  return failure(state.settings.crypto, state.records.write, refusal);
}

/** The same for a client that could not begin. */
export function failedAtStart(crypto: Crypto, refusal: Refusal): TlsTurn<Failed> {
  return failure(crypto, unprotected, refusal);
}

function failure(crypto: Crypto, write: RecordProtection, refusal: Refusal): TlsTurn<Failed> {
  const { alert, check, because, earlier } = refusal;
  const outputs: TlsOutput[] = [
    ...earlier,
    { kind: 'checked', check, holds: false, because },
    Flight.of(crypto, write).alert('fatal', alert).output,
    { kind: 'failed', by: 'self', alert, because },
  ];
  return { state: { kind: 'failed', by: 'self', alert, because }, outputs };
}
