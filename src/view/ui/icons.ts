interface Drawing {
  readonly width: number;
  readonly height: number;
  /** Outlines, stroked in the current colour. */
  readonly lines?: string;
  /** Areas, filled with the current colour. */
  readonly areas?: string;
}

/** Every small drawing that is not a note of the score: the three phases, the eye, and the player's. */
export const icons = {
  /** A postcard: written in the clear. */
  cleartext: {
    width: 20,
    height: 14,
    lines: 'M.75.75h18.5v12.5H.75zM11 3v8M3.5 5h5M3.5 8h5M3.5 10.5h3M14 3.5h3v3h-3z',
  },
  /** An open envelope: being closed. */
  handshake: { width: 20, height: 18, lines: 'M.75 6.5v10.7h18.5V6.5L10 .8zM.75 6.5 10 13l9.25-6.5' },
  /** A sealed envelope. */
  encrypted: {
    width: 20,
    height: 14,
    lines: 'M.75.75h18.5v12.5H.75zM1 1l9 6.5L19 1',
    areas: 'M10 4.4a3.2 3.2 0 1 1 0 6.4 3.2 3.2 0 0 1 0-6.4z',
  },
  eye: {
    width: 20,
    height: 13,
    lines: 'M1 6.5C3.5 2.6 6.6 1 10 1s6.5 1.6 9 5.5c-2.5 3.9-5.6 5.5-9 5.5S3.5 10.4 1 6.5z',
    areas: 'M10 3.6a2.9 2.9 0 1 1 0 5.8 2.9 2.9 0 0 1 0-5.8z',
  },
  servers: { width: 20, height: 14, lines: 'M.75 2h5.5v10H.75zM13.75 2h5.5v10h-5.5zM6.25 7h7.5' },
  chevron: { width: 9, height: 6, lines: 'm1 1 3.5 3.5L8 1' },
  play: { width: 16, height: 18, areas: 'M1.5 1v16L15 9z' },
  pause: { width: 16, height: 18, areas: 'M2 1h4v16H2zM10 1h4v16h-4z' },
  back: { width: 16, height: 16, areas: 'M14 1.5v13L5 8zM2 1.5h2.4v13H2z' },
  forward: { width: 16, height: 16, areas: 'M2 1.5v13L11 8zM11.6 1.5H14v13h-2.4z' },
  restart: { width: 17, height: 17, lines: 'M3.2 5.2A6.3 6.3 0 1 1 2.2 9M3 1v4.5h4.5' },
  up: { width: 12, height: 12, lines: 'M6 11V1.5M2 5.5l4-4 4 4' },
  down: { width: 12, height: 12, lines: 'M6 1v9.5M2 6.5l4 4 4-4' },
  menu: { width: 18, height: 14, lines: 'M1 2h16M1 7h16M1 12h16' },
  close: { width: 12, height: 12, lines: 'm1 1 10 10M11 1 1 11' },
  differs: { width: 12, height: 12, lines: 'M1 4h10M1 8.5h10M9 .5l-5.5 11' },
} as const satisfies Record<string, Drawing>;

export type IconName = keyof typeof icons;
