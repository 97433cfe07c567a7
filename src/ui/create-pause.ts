/** A pause of so many ms, after which the last task that it was given runs; each new one begins it again. */
export function createPause(pauseMs: number) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    run(task: () => void): void {
      clearTimeout(timer);
      timer = setTimeout(task, pauseMs);
    },
    cancel(): void {
      clearTimeout(timer);
    },
  };
}
