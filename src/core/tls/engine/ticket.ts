/** Two hours in seconds, OpenSSL's default. */
export const ticketLifetime = 7200;
/** As long as a sealed session without a client certificate is in OpenSSL. */
export const ticketLength = 192;
/** A ticket is used with a fresh key exchange (RFC 8446 §4.2.9). */
export const pskDheKe = 1;
