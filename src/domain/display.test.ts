import { expect, test } from 'vitest';
import { allowedPhoto } from './display';

const photoHosts = ['photos.example.com', 'photos.example.com:8443'];

test.each([
  'https://photos.example.com/gareth.png',
  'https://photos.example.com:443/gareth.png?size=64',
  'https://photos.example.com:8443/gareth.png',
  'HTTPS://PHOTOS.example.com/gareth.png',
])('%s may be loaded', (photoUrl) => {
  expect(allowedPhoto(photoUrl, photoHosts)).toBe(new URL(photoUrl).href);
});

test.each([
  undefined,
  '',
  'gareth.png',
  '//photos.example.com/gareth.png',
  'http://photos.example.com/gareth.png',
  'https://photos.example.com:444/gareth.png',
  'https://eu.ui-avatars.com/api/?name=gareth+thompson',
  'https://photos.example.com.evil.test/gareth.png',
  'https://photos.example.com@evil.test/gareth.png',
  'javascript:alert(1)//photos.example.com',
])('%s may not', (photoUrl) => {
  expect(allowedPhoto(photoUrl, photoHosts)).toBeUndefined();
});

test('no photo may be loaded without a host on the list', () => {
  expect(allowedPhoto('https://photos.example.com/gareth.png', [])).toBeUndefined();
});
