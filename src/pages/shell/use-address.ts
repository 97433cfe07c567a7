import { useLocation, useSearch } from 'wouter';

/** Path and query of the page, to return to. */
export function useAddress(): string {
  const [path] = useLocation();
  const search = useSearch();
  return search === '' ? path : `${path}?${search}`;
}
