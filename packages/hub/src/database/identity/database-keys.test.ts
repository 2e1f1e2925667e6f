import { expect, test } from 'vitest'
import { createDatabaseKeys } from './database-keys.js'

const rootKey = Uint8Array.from({ length: 32 }, (_, index) => index)

test('frozen: a database that was set up once lets its hub in for ever', () => {
  const keys = createDatabaseKeys(rootKey)
  expect(Buffer.from(keys.identityKey).toString('hex')).toBe(
    '2db4ae537a7eafc8501e34ab6b8cef6f4fb883f3cf73566c4bcfaee8409d49a3',
  )
  expect(keys.passwordOf('r')).toBe('k8yjy8BnC_od4nH45VYE9r7tXPbYw6dN')
  expect(keys.verifierOf('r')).toBe(
    'SCRAM-SHA-256$4096:QtDqFV9VkYH4walJWq5hCg==$YOsNIbRE6dhIA2yBMGbpbSi5tlNU6Oi3onldww1jH5A=:I4e9QklITKAVz6Hk89kn//ewUKs+73Gm+xN4WL8Hv3U=',
  )
})

test('each role has a password of its own, and a root of another length is refused', () => {
  const keys = createDatabaseKeys(rootKey)
  expect(keys.passwordOf('orders')).not.toBe(keys.passwordOf('orders:desk'))
  expect(() => createDatabaseKeys(new Uint8Array(31))).toThrow(RangeError)
})
