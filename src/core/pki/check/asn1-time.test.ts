import { describe, expect, it } from 'vitest';
import { decode, encodeUtf8, Reader } from '../../bytes';
import { formatInstant } from '../instant';
import { time } from './asn1-time';

function read(tag: number, text: string): string | null {
  const contents = encodeUtf8(text);
  const read = decode(() =>
    time(Reader.over(Uint8Array.of(tag, contents.length, ...contents)), 'x509.validity.notAfter'),
  );
  return read.ok ? formatInstant(read.value) : null;
}

const utcTime = (text: string): string | null => read(0x17, text);
const generalizedTime = (text: string): string | null => read(0x18, text);

describe('UTCTime (RFC 5280 §4.1.2.5.1)', () => {
  it('is of the twentieth century from 50 on, of the twenty-first below', () => {
    expect(utcTime('500101000000Z')).toBe('1950-01-01T00:00:00Z');
    expect(utcTime('991231235959Z')).toBe('1999-12-31T23:59:59Z');
    expect(utcTime('000229120000Z')).toBe('2000-02-29T12:00:00Z');
    expect(utcTime('491231235959Z')).toBe('2049-12-31T23:59:59Z');
  });

  it.each([
    '2611232000Z',
    '261123200000',
    '261123200000+0000',
    '261123200000z',
    '261123200000Z ',
    ' 61123200000Z',
    '261323200000Z',
    '260229000000Z',
    '261123240000Z',
    '261123206000Z',
    '261123200060Z',
    '20261123200000Z',
    '٢61123200000Z',
    '',
  ])('refuses %j', (text) => expect(utcTime(text)).toBeNull());
});

describe('GeneralizedTime (RFC 5280 §4.1.2.5.2)', () => {
  it('has four digits of year', () => {
    expect(generalizedTime('20500101000000Z')).toBe('2050-01-01T00:00:00Z');
    expect(generalizedTime('99991231235959Z')).toBe('9999-12-31T23:59:59Z');
    expect(generalizedTime('19491231235959Z')).toBe('1949-12-31T23:59:59Z');
  });

  it.each([
    '20500101000000.5Z',
    '205001010000Z',
    '20500101000000',
    '20500101000000+0100',
    '500101000000Z',
    '21000229000000Z',
  ])('refuses %j', (text) => expect(generalizedTime(text)).toBeNull());
});

it('refuses any other type', () => {
  expect(read(0x0c, '261123200000Z')).toBeNull();
});
