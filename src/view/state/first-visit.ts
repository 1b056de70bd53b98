const key = 'starttls.played';

/** Whether the run was ever played to its end in this browser; unknown counts as no. */
export function wasPlayed(): boolean {
  try {
    return localStorage.getItem(key) !== null;
  } catch {
    return false;
  }
}

/** Remembers it, where the browser allows that. */
export function rememberPlayed(): void {
  try {
    localStorage.setItem(key, '1');
  } catch {
    // Storage is closed in sandboxed frames; the next visit is then a first one.
  }
}
