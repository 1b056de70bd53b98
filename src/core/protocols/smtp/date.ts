import { civilTime } from '../../pki';

const days = ['Thu', 'Fri', 'Sat', 'Sun', 'Mon', 'Tue', 'Wed'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** An RFC 5322 §3.3 date-time in UTC from seconds since 1970, which was a Thursday. */
export function formatDate(epochSeconds: number): string {
  const { year, month, day, hour, minute, second } = civilTime(epochSeconds);
  const weekday = Math.floor(epochSeconds / 86_400) % 7;
  const time = [hour, minute, second].map((n) => String(n).padStart(2, '0')).join(':');
  return `${days[(weekday + 7) % 7]}, ${day} ${months[month - 1]} ${year} ${time} +0000`;
}
