import { expect, it } from 'vitest'
import { searchVault } from '../../../test/search-vault.js'

it('the same message said many times does not fill the page', () => {
  const repeated = Array.from({ length: 12 }, (_, n) => ({
    id: `again-${n}`,
    kind: 'chat' as const,
    title: 'Pool',
    text: 'Swimming was crowded today',
    at: `2026-05-${String(n + 1).padStart(2, '0')}T10:00:00Z`,
    from: 'Elif',
  }))
  const { find } = searchVault([
    ...repeated,
    {
      id: 'other',
      text: 'We went swimming in the lake behind the mill, far from everyone who knows us.',
      title: 'Lake',
    },
  ])
  expect(find('swimming').slice(0, 2)).toContain('other')
})
