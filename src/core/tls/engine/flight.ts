import type { Crypto } from '../../crypto';
import type { AlertDescription } from '../alerts';
import { encodeAlert, encodeChangeCipherSpec, encodeHandshake, longestPlaintext } from '../codec';
import type { HandshakeMessage } from '../messages';
import { afterOneRecord, unprotected, type RecordProtection } from '../records/record-protection';
import { recordVersion } from '../records/record-version';
import { sealRecord, type Fragment } from '../records/seal-record';
import type { TlsOutput, TlsRecord } from '../turn';
import type { Transcript } from './transcript';

/** Records that one party sends together, under construction: each step gives a new flight, with the transcript so far. */
export class Flight {
  private constructor(
    private readonly crypto: Crypto,
    readonly write: RecordProtection,
    readonly transcript: Transcript,
    private readonly records: readonly TlsRecord[],
  ) {}

  static of(crypto: Crypto, write: RecordProtection, transcript: Transcript = []): Flight {
    return new Flight(crypto, write, transcript, []);
  }

  get output(): TlsOutput {
    return { kind: 'flight', records: this.records };
  }

  /** One message in a record of its own, or in as many as it needs (RFC 8446 §5.1). */
  handshake(message: HandshakeMessage, version = recordVersion): Flight {
    const bytes = encodeHandshake(message);
    const flight = pieces(bytes).reduce<Flight>((sent, plaintext, i, all) => {
      const contents = i === all.length - 1 ? [message] : [];
      return sent.#record({ contentType: 'handshake', plaintext, contents }, version);
    }, this);
    return new Flight(flight.crypto, flight.write, [...flight.transcript, bytes], flight.records);
  }

  /** Never protected: in TLS 1.2 it comes before the keys, in TLS 1.3 it only looks as if (RFC 8446 §D.4). */
  changeCipherSpec(): Flight {
    const contents = [{ kind: 'changeCipherSpec' }] as const;
    const fragment: Fragment = { contentType: 'change_cipher_spec', plaintext: encodeChangeCipherSpec(), contents };
    return this.#with(this.write, sealRecord(this.crypto, unprotected, fragment));
  }

  alert(level: 'warning' | 'fatal', description: AlertDescription): Flight {
    const plaintext = encodeAlert(level, description);
    return this.#record({ contentType: 'alert', plaintext, contents: [{ kind: 'alert', level, description }] });
  }

  /** As many records as the bytes need; none for none. */
  applicationData(bytes: Uint8Array): Flight {
    return pieces(bytes).reduce<Flight>((sent, plaintext) => {
      const contents = [{ kind: 'applicationData', length: plaintext.length }] as const;
      return sent.#record({ contentType: 'application_data', plaintext, contents });
    }, this);
  }

  /** What follows is protected in another way. */
  under(write: RecordProtection): Flight {
    return new Flight(this.crypto, write, this.transcript, this.records);
  }

  #record(fragment: Fragment, version = recordVersion): Flight {
    return this.#with(afterOneRecord(this.write), sealRecord(this.crypto, this.write, fragment, version));
  }

  #with(write: RecordProtection, record: TlsRecord): Flight {
    return new Flight(this.crypto, write, this.transcript, [...this.records, record]);
  }
}

function pieces(bytes: Uint8Array): Uint8Array[] {
  const count = Math.ceil(bytes.length / longestPlaintext);
  return Array.from({ length: count }, (_, i) => bytes.slice(i * longestPlaintext, (i + 1) * longestPlaintext));
}
