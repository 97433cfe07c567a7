// @ts-check

/**
 * Lets the playground of `/embed/v1/playground`, which stands on this server's other name, show the editor.
 * @param {Record<string, string | undefined>} environment
 */
export function withPlayground(environment) {
  const { PORT = '4000', PUBLIC_URL = '', EMBED_ORIGINS = '' } = environment;
  const name = new URL(PUBLIC_URL || 'http://127.0.0.1').hostname === 'localhost' ? '127.0.0.1' : 'localhost';
  const origins = [EMBED_ORIGINS, `http://${name}:${PORT}`].filter(Boolean);
  return { ...environment, EMBED_ORIGINS: origins.join(',') };
}
