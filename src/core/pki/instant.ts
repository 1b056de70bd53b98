/** Seconds since 1970-01-01T00:00:00Z on the proleptic Gregorian calendar, without leap seconds. */
export type Instant = number;

/** A date and time of day on the Gregorian calendar, in UTC. */
export interface CivilTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

const secondsPerDay = 86_400;

/** The instant of `2026-11-23T20:00:00Z`, or `null` when the text is not a real date and time of day in that form (RFC 3339 §5.6, UTC only). */
export function parseInstant(text: string): Instant | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.\d+)?Z$/.exec(text);
  return match && instantOfDigits(match.slice(1));
}

/** The instant of year, month, day, hour, minute and second in digits, or `null` when the calendar has no such time. */
export function instantOfDigits(digits: readonly string[]): Instant | null {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = digits.map(Number);
  const exists =
    month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month) && hour < 24 && minute < 60 && second < 60;
  return exists ? instantOf({ year, month, day, hour, minute, second }) : null;
}

/** The instant as `2026-11-23T20:00:00Z`. */
export function formatInstant(instant: Instant): string {
  const { year, month, day, hour, minute, second } = civilTime(instant);
  const two = (value: number): string => value.toString().padStart(2, '0');
  return `${year.toString().padStart(4, '0')}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}:${two(second)}Z`;
}

function daysInMonth(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function instantOf({ year, month, day, hour, minute, second }: CivilTime): Instant {
  return daysSinceEpoch(year, month, day) * secondsPerDay + hour * 3600 + minute * 60 + second;
}

/** Counts from 1 March, so that the leap day comes last in its year. */
function daysSinceEpoch(year: number, month: number, day: number): number {
  const marchYear = month > 2 ? year : year - 1;
  const marchMonth = (month + 9) % 12;
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return 365 * marchYear + leapDays + daysBeforeMonth(marchMonth) + day - 1 - daysFromMarchOfYearZeroToEpoch;
}

const daysBeforeMonth = (marchMonth: number): number => Math.floor((153 * marchMonth + 2) / 5);
const daysFromMarchOfYearZeroToEpoch = 719_468;

export function civilTime(instant: Instant): CivilTime {
  const days = Math.floor(instant / secondsPerDay);
  const rest = instant - days * secondsPerDay;
  const year = yearOf(days);
  const month = lastWhere(12, (candidate) => daysSinceEpoch(year, candidate, 1) <= days);
  return {
    year,
    month,
    day: days - daysSinceEpoch(year, month, 1) + 1,
    hour: Math.floor(rest / 3600),
    minute: Math.floor(rest / 60) % 60,
    second: rest % 60,
  };
}

function yearOf(days: number): number {
  const guess = 1970 + Math.floor(days / 365.2425);
  return daysSinceEpoch(guess + 1, 1, 1) <= days ? guess + 1 : daysSinceEpoch(guess, 1, 1) > days ? guess - 1 : guess;
}

function lastWhere(from: number, holds: (candidate: number) => boolean): number {
  let candidate = from;
  while (candidate > 1 && !holds(candidate)) candidate--;
  return candidate;
}
