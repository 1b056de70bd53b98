/** A Certificate message is the longest we expect; a longer message than this is refused before it is stored. */
export const longestHandshakeMessage = 2 ** 16;
