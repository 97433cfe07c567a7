/** Which requests are meant; a method or a path that is left out is any. */
export type Wanted = { method?: string; path?: string | RegExp };

/** The path is without its query. */
export function isWanted(
  request: { method: string; path: string },
  { method = request.method, path = request.path }: Wanted,
): boolean {
  return (
    request.method === method && (typeof path === 'string' ? request.path === path : path.test(request.path))
  );
}
