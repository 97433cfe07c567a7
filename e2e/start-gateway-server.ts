import { startBuiltGateway } from '../scripts/built-server.js';
import { patientSettings } from './fixtures';

/** The built server in front of a Plannr. */
export function startGatewayServer(plannrUrl: string, settings: Record<string, string> = {}) {
  return startBuiltGateway({
    ...patientSettings,
    PLANNR_API_URL: plannrUrl,
    SESSION_SECRET: 'the session secret of these journeys',
    ...settings,
  });
}
