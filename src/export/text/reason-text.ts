import type { Reason } from '../../core/reason';

/**
 * A reason as data: its key, then its values, `name=value`, quoted where they hold a space.
 * A key that begins with the check it is the reason of is shown by the rest.
 */
export function reasonText({ key, values }: Reason, check = ''): string {
  const rest = check === '' ? key : (key.split(`.${check}`)[1]?.slice(1) ?? key);
  const named = Object.entries(values).map(([name, value]) => `${name}=${quoted(String(value))}`);
  return [...(rest === '' ? [] : [rest]), ...named].join(' ');
}

const quoted = (value: string): string => (/^[^\s"]+$/.test(value) ? value : JSON.stringify(value));
