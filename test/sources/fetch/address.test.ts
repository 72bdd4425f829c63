import { expect, test } from 'vitest'
import { isPublicAddress } from '../../../src/sources/fetch/address.ts'

test.for(['8.8.8.8', '93.184.216.34', '2606:4700::1111', '2001:4860:4860::8888'])('%s is public', (address) => {
  expect(isPublicAddress(address)).toBe(true)
})

test.for([
  ['127.0.0.1', 'loopback'],
  ['10.1.2.3', 'private'],
  ['172.16.0.1', 'private'],
  ['192.168.1.1', 'private'],
  ['100.64.0.1', 'carrier-grade NAT'],
  ['169.254.169.254', 'link-local: cloud metadata'],
  ['0.0.0.0', 'unspecified'],
  ['224.0.0.251', 'multicast'],
  ['255.255.255.255', 'broadcast'],
  ['198.18.0.1', 'benchmarking'],
  ['::1', 'loopback'],
  ['fe80::1', 'link-local'],
  ['fd00::1', 'unique local'],
  ['ff02::1', 'multicast'],
  ['::ffff:8.8.8.8', 'mapped'],
  ['::ffff:7f00:1', 'mapped loopback'],
  ['64:ff9b::7f00:1', 'NAT64'],
  ['64:ff9b:1::a00:1', 'local NAT64'],
  ['2002:7f00:1::', '6to4'],
  ['2001::1', 'Teredo'],
  ['2001:db8::1', 'documentation'],
  ['nonsense', 'no address'],
] as const)('%s is refused: %s', ([address]) => {
  expect(isPublicAddress(address)).toBe(false)
})
