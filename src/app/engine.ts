/** The simulator, in a chunk of its own: machines, TLS, cryptography. */
export { prepare, simulate } from '../core/simulate';
