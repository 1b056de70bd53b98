export { concat, equalBytes } from './concat';
export { decode, DecodeError, type Decoded } from './decode-error';
export { fieldsAt, type Field } from './field';
export { fromHex, toHex, type Hex } from './hex';
export { Reader } from './reader';
export { decodeUtf8, encodeUtf8 } from './text';
export { Writer } from './writer';
