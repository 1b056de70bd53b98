const days = ['Thu', 'Fri', 'Sat', 'Sun', 'Mon', 'Tue', 'Wed'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** An RFC 5322 §3.3 date-time in UTC from seconds since 1970. */
export function formatDate(epochSeconds: number): string {
  const day = Math.floor(epochSeconds / 86_400);
  const second = epochSeconds - day * 86_400;
  const { year, month, date } = civil(day);
  const time = [Math.floor(second / 3600), Math.floor(second / 60) % 60, Math.floor(second) % 60].map(two).join(':');
  return `${days[((day % 7) + 7) % 7]}, ${date} ${months[month - 1]} ${year} ${time} +0000`;
}

const two = (n: number): string => String(n).padStart(2, '0');

/** The Gregorian date of a day counted from 1970-01-01, computed in years that begin in March. */
function civil(day: number): { year: number; month: number; date: number } {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return { year, month, date: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1 };
}
