/** Through whose eyes the conversation is seen: both servers know everything, an eavesdropper has the wire. */
export const eyes = ['servers', 'eavesdropper'] as const;

export type Eyes = (typeof eyes)[number];
