import type { Reason } from '../../reason';
import type { AlertDescription } from '../alerts';
import type { TlsCheck, TlsOutput } from '../turn';
import type { ReasonValues, TlsReasonKey } from './reasons';

/** A rule that the peer broke: the check that failed, the alert it earns, and the outputs from before it failed. */
export interface Refusal {
  readonly kind: 'refusal';
  readonly alert: AlertDescription;
  readonly check: TlsCheck;
  readonly because: Reason;
  readonly earlier: readonly TlsOutput[];
}

type CheckReasonKey = Extract<TlsReasonKey, `${TlsCheck}.${string}`>;

export function refuse<Key extends CheckReasonKey>(
  alert: AlertDescription,
  key: Key,
  values: ReasonValues<Key>,
): Refusal {
  return { kind: 'refusal', alert, check: checkOf(key), because: reason(key, values), earlier: [] };
}

/** The check a reason belongs to, and that it holds. */
export function holds<Key extends CheckReasonKey>(key: Key, values: ReasonValues<Key>): TlsOutput {
  return { kind: 'checked', check: checkOf(key), holds: true, because: reason(key, values) };
}

export function reason<Key extends TlsReasonKey>(key: Key, values: ReasonValues<Key>): Reason {
  return { key: `tls.${key}`, values };
}

export function after(earlier: readonly TlsOutput[], refusal: Refusal): Refusal {
  return { ...refusal, earlier: [...earlier, ...refusal.earlier] };
}

const checkOf = (key: CheckReasonKey): TlsCheck => key.slice(0, key.indexOf('.')) as TlsCheck;
