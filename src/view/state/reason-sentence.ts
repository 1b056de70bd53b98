import type { Reason } from '../../core/reason';
import { versionNames } from './tls-names';

/** The sentence that says a reason of the trace: its key in the catalogues, and its values the way they are written on screen. */
export function reasonSentence({ key, values }: Reason): Reason {
  const written = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'string' && value.startsWith('TLSv') ? versionNames(value) : value,
  ]);
  return { key: `reason.${key}`, values: Object.fromEntries(written) as Reason['values'] };
}
