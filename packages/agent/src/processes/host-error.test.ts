import { expect, test } from 'vitest'
import { folderError, HostError } from './host-error.js'

const said = (code: string) => folderError(Object.assign(new Error(`${code}: raw, mkdir`), { code }), '/media/vault')

test.each([
  ['EACCES', 'denied', /don't have permission .* --vault/],
  ['EROFS', 'denied', /read-only/],
  ['ENOSPC', 'disk-full', /full. Free up/],
  ['ENOTDIR', 'invalid', /not a folder/],
  ['EIO', 'not-started', /EIO/],
])('%s of the folder of the vault is explained', (errno, code, message) => {
  expect(said(errno)).toMatchObject({ code, message: expect.stringMatching(message) })
  expect(said(errno).message).toContain('/media/vault')
  expect(said(errno).message).not.toContain('raw')
})

test('what is explained already stays as it is', () => {
  const error = new HostError('vault-in-use', 'Another agent already runs.')
  expect(folderError(error, '/media/vault')).toBe(error)
})
