import type { Reason } from '../../core/reason';

/** A reason as data: its key, then its values, `name=value`, quoted where they hold a space. */
export const reasonText = ({ key, values }: Reason): string =>
  [key, ...Object.entries(values).map(([name, value]) => `${name}=${quoted(String(value))}`)].join(' ');

const quoted = (value: string): string => (/^[^\s"]+$/.test(value) ? value : JSON.stringify(value));
