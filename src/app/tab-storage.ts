export type TabStorage = ReturnType<typeof createTabStorage>;

/** Texts that live as long as the tab. `storage` may throw: it is forbidden in some frames, and may be full. */
export function createTabStorage(storage: () => Storage) {
  return {
    /** False where nothing can be kept. */
    write: (key: string, text: string): boolean => attempt(() => storage().setItem(key, text)),
    read(key: string): string | undefined {
      let text: string | null = null;
      attempt(() => {
        text = storage().getItem(key);
      });
      return text ?? undefined;
    },
    remove(key: string): void {
      attempt(() => storage().removeItem(key));
    },
  };
}

export const tabStorage = createTabStorage(() => window.sessionStorage);

function attempt(use: () => void): boolean {
  try {
    use();
    return true;
  } catch {
    return false;
  }
}
