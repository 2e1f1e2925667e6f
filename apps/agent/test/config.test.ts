import { describe, expect, it } from 'vitest'
import { defaultVaultDir } from '../src/config.js'

describe('the folder of the vault, when none is named', () => {
  it.each([
    ['linux', {}, '/home/anna/.local/share/confidant'],
    ['linux', { XDG_DATA_HOME: '/data/anna' }, '/data/anna/confidant'],
    ['linux', { XDG_DATA_HOME: 'not/absolute' }, '/home/anna/.local/share/confidant'],
    ['darwin', {}, '/home/anna/Library/Application Support/Confidant'],
  ] as const)('follows the convention of %s with %o', (platform, environment, expected) => {
    expect(defaultVaultDir(platform, '/home/anna', environment)).toBe(expected)
  })

  it('follows the convention of Windows', () => {
    expect(defaultVaultDir('win32', 'C:\\Users\\Anna', { LOCALAPPDATA: 'D:\\Local' })).toMatch(/^D:\\Local.Confidant$/)
  })
})
