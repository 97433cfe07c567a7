export type TabStorage = ReturnType<typeof createTabStorage>;

/**
 * Texts that live as long as the tab, or as long as the page if the tab cannot store them: `storage` may throw,
 * because some frames forbid it and it may be full.
 */
export function createTabStorage(storage: () => Storage) {
  const memory = new Map<string, string>();

  /** Keeps a text out of the tab's storage; an older one does not come back after a reload. */
  function hold(key: string, text: string): void {
    memory.set(key, text);
    attempt(() => storage().removeItem(key));
  }

  return {
    hold,
    write(key: string, text: string): void {
      memory.delete(key);
      if (!attempt(() => storage().setItem(key, text))) hold(key, text);
    },
    read(key: string): string | undefined {
      let text: string | null = null;
      attempt(() => {
        text = storage().getItem(key);
      });
      return memory.get(key) ?? text ?? undefined;
    },
    remove(key: string): void {
      memory.delete(key);
      attempt(() => storage().removeItem(key));
    },
  };
}

export const tabStorage = createTabStorage(() => window.sessionStorage);

export const tabNotes = {
  has: (note: string) => tabStorage.read(note) !== undefined,
  add: (note: string) => tabStorage.write(note, 'yes'),
};

function attempt(use: () => void): boolean {
  try {
    use();
    return true;
  } catch {
    return false;
  }
}
