import { concat, Reader } from '../../bytes';
import { decodeHandshake, handshakeKind, handshakeTypeName } from '../codec';
import type { HandshakeMessage } from '../messages';
import { longestHandshakeMessage } from '../records/limits';
import { splitHandshake } from '../records/split-handshake';
import type { TlsOutput } from '../turn';
import { client } from './client';
import type { Live } from './connection';
import { decoded } from './decoded';
import { failed } from './failed';
import { postHandshake } from './post-handshake';
import type { Content, Received } from './received';
import { after, refuse, type Refusal } from './refusal';
import { server } from './server';
import type { Incoming, Step } from './step';

/** Reassembles handshake messages from fragments and lets each have its effect, in order (RFC 8446 §5.1). */
export function receiveHandshake(start: Live, content: Content): Received {
  const contents: HandshakeMessage[] = [];
  const outputs: TlsOutput[] = [];
  const stop = (state: Live, refusal: Refusal): Received => ({
    ...failed(state, after(outputs, refusal)),
    content,
    contents,
  });
  if (content.plaintext.length === 0) return stop(start, emptyFragment(start));
  let state = withFragments(start, concat(start.records.fragments, content.plaintext));
  for (;;) {
    const split = splitHandshake(state.records.fragments);
    if (split.kind === 'incomplete') return { state, outputs, content, contents };
    if (split.kind === 'messageTooLong') return stop(state, messageTooLong(split.length));
    const message = readMessage(state, split.bytes);
    if (message.kind === 'refusal') return stop(state, message);
    contents.push(message.value);
    const step = take(withFragments(state, split.rest), { message: message.value, bytes: split.bytes });
    if (step.kind === 'refusal') return stop(state, step);
    if (split.rest.length > 0 && step.state.records.read !== state.records.read)
      return stop(
        state,
        refuse('unexpected_message', 'messageIsExpected.acrossKeyChange', { message: message.value.kind }),
      );
    outputs.push(...step.outputs);
    state = step.state;
  }
}

function take(state: Live, incoming: Incoming): Step {
  if (state.kind === 'established' || state.kind === 'closing') return postHandshake(state, incoming);
  return state.role === 'client' ? client(state, incoming) : server(state, incoming);
}

function withFragments(state: Live, fragments: Uint8Array): Live {
  return { ...state, records: { ...state.records, fragments, warnings: 0 } };
}

function readMessage(state: Live, bytes: Uint8Array) {
  const [type = 0] = bytes;
  const kind = handshakeKind(type);
  if (!kind) {
    const message = handshakeTypeName(type) ?? type;
    return refuse('unexpected_message', 'messageIsExpected.unknownMessage', { message, state: state.kind });
  }
  return decoded(kind, () => decodeHandshake(Reader.over(bytes), state.version));
}

function emptyFragment(state: Live): Refusal {
  return refuse('unexpected_message', 'messageIsExpected.emptyFragment', { message: 'handshake', state: state.kind });
}

function messageTooLong(length: number): Refusal {
  return refuse('illegal_parameter', 'messageIsWellFormed.messageTooLong', { length, limit: longestHandshakeMessage });
}
