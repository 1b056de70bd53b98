export {
  aeadKeyLength,
  hashLength,
  keySecretLength,
  type AeadName,
  type Crypto,
  type CurveName,
  type GroupName,
  type HashName,
  type KeyPair,
} from './crypto';
export { nobleCrypto } from './noble';
export { seedBytes, seededSource, type RandomSource } from './random-source';
