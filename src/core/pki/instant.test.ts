import { describe, expect, it } from 'vitest';
import { formatInstant, parseInstant } from './instant';

const seconds = (text: string): number => Date.parse(text) / 1000;

describe('parseInstant', () => {
  it('agrees with the platform on every kind of year', () => {
    for (const text of [
      '0000-03-01T00:00:00Z',
      '1582-10-15T12:00:00Z',
      '1899-12-31T23:59:59Z',
      '1970-01-01T00:00:00Z',
      '2000-02-29T23:59:59Z',
      '2026-11-23T20:00:00Z',
      '2100-02-28T00:00:01Z',
      '9999-12-31T23:59:59Z',
    ])
      expect(parseInstant(text), text).toBe(seconds(text));
  });

  it('drops fractions of a second', () => {
    expect(parseInstant('2026-11-23T20:00:00.999Z')).toBe(seconds('2026-11-23T20:00:00Z'));
  });

  it('refuses what is not a time of the calendar in UTC', () => {
    for (const text of [
      '',
      '2026-11-23',
      '2026-11-23T20:00:00',
      '2026-11-23T20:00:00+01:00',
      '2026-02-29T00:00:00Z',
      '1900-02-29T00:00:00Z',
      '2026-00-10T00:00:00Z',
      '2026-13-10T00:00:00Z',
      '2026-04-31T00:00:00Z',
      '2026-04-00T00:00:00Z',
      '2026-11-23T24:00:00Z',
      '2026-11-23T20:60:00Z',
      '2026-12-31T23:59:60Z',
      ' 2026-11-23T20:00:00Z',
      '2026-11-23t20:00:00z',
    ])
      expect(parseInstant(text), text).toBeNull();
  });
});

describe('formatInstant', () => {
  it('is the inverse of parseInstant on days all over five centuries', () => {
    for (
      let instant = seconds('1800-01-01T23:59:58Z');
      instant < seconds('2300-01-01T00:00:00Z');
      instant += 11 * 86_401
    ) {
      const text = formatInstant(instant);
      if (parseInstant(text) !== instant || text !== new Date(instant * 1000).toISOString().replace('.000', ''))
        expect.fail(`${instant} became ${text}`);
    }
  });

  it('keeps the first and the last year in four digits', () => {
    for (const text of ['0000-01-01T00:00:00Z', '0001-12-31T23:59:59Z', '9999-12-31T23:59:59Z'])
      expect(formatInstant(parseInstant(text) ?? NaN)).toBe(text);
  });
});
