import type { Reader } from '../../bytes';
import { formatInstant, instantOfDigits, type Instant } from '../instant';
import { nextTag, primitive, tag } from './der';

/**
 * A UTCTime `YYMMDDHHMMSSZ` of the years 1950 to 2049, or a GeneralizedTime `YYYYMMDDHHMMSSZ` (RFC 5280 §4.1.2.5):
 * with seconds, in UTC, and a date the calendar has.
 */
export function time(reader: Reader, field: string): Instant {
  return nextTag(reader) === tag.generalizedTime
    ? primitive(reader, field, tag.generalizedTime, {
        what: 'YYYYMMDDHHMMSSZ',
        parse: generalizedTime,
        show: formatInstant,
      })
    : primitive(reader, field, tag.utcTime, { what: 'YYMMDDHHMMSSZ', parse: utcTime, show: formatInstant });
}

function utcTime(contents: Uint8Array): Instant | null {
  const [, twoDigits = '', rest = ''] = /^(\d\d)(\d{10})Z$/.exec(ascii(contents)) ?? [];
  return rest ? instantOfTime(`${Number(twoDigits) < 50 ? '20' : '19'}${twoDigits}${rest}`) : null;
}

function generalizedTime(contents: Uint8Array): Instant | null {
  const [, digits = ''] = /^(\d{14})Z$/.exec(ascii(contents)) ?? [];
  return digits ? instantOfTime(digits) : null;
}

function instantOfTime(digits: string): Instant | null {
  return instantOfDigits([digits.slice(0, 4), ...(digits.slice(4).match(/../g) ?? [])]);
}

const longestTime = 15;
const ascii = (contents: Uint8Array): string => String.fromCharCode(...contents.slice(0, longestTime + 1));
