/** Which requests are meant; a method or a path that is left out is any. */
export type RequestPattern = { method?: string; path?: string | RegExp };

/** The path is without its query. */
export function matchesPattern(
  request: { method: string; path: string },
  { method = request.method, path = request.path }: RequestPattern,
): boolean {
  return (
    request.method === method && (typeof path === 'string' ? request.path === path : path.test(request.path))
  );
}
