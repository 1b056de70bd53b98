import { formatInstant, instantOfDigits } from '../pki';

/** ISO 8601 with seconds or without, in UTC (`Z`) or with an offset. */
export const clockPattern = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(?:Z|([+-]\d{2}):(\d{2}))$/;

/**
 * The instant in UTC to the second, as in `2026-11-23T20:00:00Z`, or `null` when the calendar has no such time.
 * Simplified: a fraction of a second is dropped; years 1970 to 2999; no leap seconds.
 */
export function normalizeClock(text: string): string | null {
  const parts: readonly (string | undefined)[] = clockPattern.exec(text)?.slice(1) ?? [];
  const local = instantOfDigits(parts.slice(0, 6).map((part) => part ?? '0'));
  const offset = offsetMinutes(parts[6] ?? '+00', Number(parts[7] ?? 0));
  if (local === null || offset === null) return null;
  const utc = formatInstant(local - offset * 60);
  return utc >= '1970' && utc < '3000' ? utc : null;
}

/** Minutes ahead of UTC; `null` for an offset of a day or more. */
function offsetMinutes(hours: string, minutes: number): number | null {
  if (Math.abs(Number(hours)) >= 24 || minutes >= 60) return null;
  return Number(hours) * 60 + (hours.startsWith('-') ? -minutes : minutes);
}
