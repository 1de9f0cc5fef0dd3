// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest';
import { hostAddresses } from './host-addresses.ts';
import { isPrivateAddress } from './private-address.ts';

it.each([
  '127.0.0.1',
  '127.8.8.8',
  '10.1.2.3',
  '172.31.255.255',
  '192.168.0.1',
  '169.254.169.254',
  '100.64.0.1',
  '0.0.0.0',
  '255.255.255.255',
  '::1',
  '::',
  '::ffff:127.0.0.1',
  '::ffff:8.8.8.8',
  'fd00::1',
  'fe80::1%eth0',
  '64:ff9b::7f00:1',
  '2002:7f00:1::',
])('%s is not of the public internet', (address) => {
  expect(isPrivateAddress(address)).toBe(true);
});

it.each(['8.8.8.8', '172.32.0.1', '100.128.0.1', '2606:4700::1111', '2a00:1450::1'])(
  '%s is public',
  (address) => {
    expect(isPrivateAddress(address)).toBe(false);
  },
);

it.each(['127.0.0.1', '[::1]', 'localhost'])(
  'says where %s is only where it may be private',
  async (host) => {
    expect(await hostAddresses(host, { mayBePrivate: true })).toContainEqual(
      expect.stringMatching(/^(?:127\.|::1)/),
    );
    expect(await hostAddresses(host, { mayBePrivate: false })).toMatchObject({
      code: 'http/private-address',
    });
  },
);

it('says that nobody knows a host', async () => {
  expect(await hostAddresses('no such host', { mayBePrivate: true })).toMatchObject({
    code: 'http/no-such-host',
  });
});
