import { expect, test } from 'vitest';
import { demo } from '../testing/servers/demo-store';
import { openExactPlannr } from '../testing/servers/exact-plannr';
import { startNginx } from '../testing/servers/nginx';
import { startGateway } from '../testing/servers/start-gateway';

const url = `/api/v2/goals/${demo.goal('Reduced Mileage')}`;

// What Apache, Caddy and Jetty do to a tag, behind a compressing nginx, which makes the tag weak.
const compressing = `
  gzip on;
  gzip_types application/json;
  gzip_proxied any;
  gzip_min_length 1;
  map $upstream_http_etag $tag_of_compressed {
    default $upstream_http_etag;
    ~^"(?<state>.*)"$ '"$state-gzip"';
  }
  proxy_hide_header ETag;
  add_header ETag $tag_of_compressed always;
`;

test.each([
  ['the store', async () => (await openExactPlannr()).url],
  ['a gateway', async () => (await startGateway((await openExactPlannr()).url)).url],
])('a goal of %s is saved once with the tag that a compressing proxy changed', async (_, open) => {
  const port = Number(new URL(await open()).port);
  const { ask } = await startNginx([port, port], compressing);
  const read = await ask('GET', url, undefined, { 'accept-encoding': 'gzip' });
  const tag = read.headers.get('etag') ?? '';
  expect([read.headers.get('content-encoding'), tag]).toEqual(['gzip', expect.stringMatching(/-gzip"$/)]);
  const put = async (progress: number, ifMatch: string) =>
    (await ask('PUT', url, { progress }, { 'if-match': ifMatch })).status;
  expect(await put(71, tag)).toBe(200);
  expect(await put(72, tag)).toBe(412);
  const weak = (await ask('GET', url)).headers.get('etag') ?? '';
  expect(await put(72, `W/${weak.replace(/^W\//, '')}`)).toBe(200);
});
