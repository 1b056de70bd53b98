interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** ISO 8601 with seconds or without, in UTC (`Z`) or with an offset. */
export const clockPattern = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(?:Z|([+-]\d{2}):(\d{2}))$/;

/**
 * The instant in UTC to the second, as in `2026-11-23T20:00:00Z`, or `null` when the calendar has no such time.
 * Simplified: a fraction of a second is dropped; years 1970 to 2999; no leap seconds.
 */
export function normalizeClock(text: string): string | null {
  const parts: readonly (string | undefined)[] = clockPattern.exec(text)?.slice(1) ?? [];
  const numbers = parts.map((part) => Number(part ?? 0));
  const [year = 0, month = 0, day = 0, hour = 24, minute = 0, second = 0, offsetHours = 0, offsetMinutes = 0] = numbers;
  const clockExists = hour < 24 && minute < 60 && second < 60 && Math.abs(offsetHours) < 24 && offsetMinutes < 60;
  if (!clockExists || !dateExists({ year, month, day })) return null;
  const offset = offsetHours * 60 + (parts[6]?.startsWith('-') ? -offsetMinutes : offsetMinutes);
  const utc = carryDays({ year, month, day }, hour * 60 + minute - offset);
  if (utc.date.year < 1970 || utc.date.year > 2999) return null;
  const date = [String(utc.date.year), two(utc.date.month), two(utc.date.day)].join('-');
  return `${date}T${two(Math.floor(utc.minutes / 60))}:${two(utc.minutes % 60)}:${two(second)}Z`;
}

const two = (n: number): string => String(n).padStart(2, '0');

const dateExists = ({ year, month, day }: CalendarDate): boolean => day >= 1 && day <= daysInMonth(year, month);

/** 0 for a month that does not exist. */
function daysInMonth(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

/** Minutes before midnight belong to the day before, minutes from 1440 on to the day after. */
function carryDays(date: CalendarDate, minutes: number): { date: CalendarDate; minutes: number } {
  if (minutes < 0) return { date: dayBefore(date), minutes: minutes + 1440 };
  return minutes < 1440 ? { date, minutes } : { date: dayAfter(date), minutes: minutes - 1440 };
}

function dayBefore({ year, month, day }: CalendarDate): CalendarDate {
  if (day > 1) return { year, month, day: day - 1 };
  return month > 1
    ? { year, month: month - 1, day: daysInMonth(year, month - 1) }
    : { year: year - 1, month: 12, day: 31 };
}

function dayAfter({ year, month, day }: CalendarDate): CalendarDate {
  if (day < daysInMonth(year, month)) return { year, month, day: day + 1 };
  return month < 12 ? { year, month: month + 1, day: 1 } : { year: year + 1, month: 1, day: 1 };
}
