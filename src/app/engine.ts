/** The simulator, in a chunk of its own: machines, TLS, cryptography. */
export { prepare, preparedAtOnce, simulate } from '../core/simulate';
