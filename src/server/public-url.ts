import type { Server } from 'node:http';
import type { Settings } from './settings';

/** Our own origin: of the settings, else of where the server listens; a port of 0 becomes known by listening. */
export function publicUrl({ publicUrl: given, host, port }: Settings, server: Server): string {
  if (given) return given;
  const address = server.address();
  const listeningPort = address && typeof address === 'object' ? address.port : port;
  return new URL(`http://${host.includes(':') ? `[${host}]` : host}:${listeningPort}`).origin;
}
