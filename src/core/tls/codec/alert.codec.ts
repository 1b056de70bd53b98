import { Writer, type Reader } from '../../bytes';
import { alertDescriptions, alertName, type AlertDescription } from '../alerts';
import type { RecordContent } from '../messages';
import { alertLevelName, shownAs } from './code-points';

export type Alert = Extract<RecordContent, { kind: 'alert' }>;

/** RFC 8446 §6; a description without a name goes by its number. */
export function encodeAlert(level: Alert['level'], description: AlertDescription | number): Uint8Array {
  const code = typeof description === 'number' ? description : alertDescriptions[description];
  return new Writer()
    .u8(level === 'fatal' ? 2 : 1)
    .u8(code)
    .finish();
}

export function decodeAlert(reader: Reader): Alert {
  return reader.group('tls.alert', (alert) => {
    const level = alertLevelName(alert.u8('tls.alert.level', shownAs(alertLevelName)));
    if (!level) return alert.fail('tls.alert.level', 'warning or fatal');
    const code = alert.u8('tls.alert.description', shownAs(alertName));
    return { kind: 'alert', level, description: alertName(code) ?? code };
  });
}
