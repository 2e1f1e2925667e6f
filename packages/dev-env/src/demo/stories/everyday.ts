/**
 * Groceries, coffee and other small card payments: the background against which the rest of the bank account stands.
 */
import type { Calendar } from '../local-time.js'
import { dayMs, isoWeekday } from '../local-time.js'
import { createRandom } from '../random.js'
import type { Payment, Story } from '../story.js'

const shops: { name: string; low: number; high: number; weight: number }[] = [
  { name: 'SUPERMARKT VELDMAN UTRECHT', low: 640, high: 6_890, weight: 9 },
  { name: 'BAKKERIJ KORST', low: 290, high: 1_420, weight: 4 },
  { name: 'CAFE DE ZWAAN', low: 420, high: 3_650, weight: 2 },
  { name: 'GROENTEKRAAM VREDENPLEIN', low: 480, high: 2_150, weight: 3 },
  { name: 'DROGISTERIJ MUNT', low: 390, high: 2_780, weight: 1 },
  { name: 'FIETSENMAKER SPAAK', low: 950, high: 6_400, weight: 0.3 },
  { name: 'TUINCENTRUM DE KAS', low: 850, high: 4_300, weight: 0.5 },
  { name: 'FILMHUIS DE LANTAARN', low: 1_150, high: 2_300, weight: 0.5 },
]

export function everydayStory(calendar: Calendar): Story {
  const first = calendar.lastYear(1, 2, 0)
  const random = createRandom(20_250_102)
  const payments: Payment[] = []
  for (let day = first; day <= calendar.today; day += dayMs) {
    const count = isoWeekday(day) === 6 ? random.between(1, 3) : random.between(0, 1)
    for (let index = 0; index < count; index++) {
      const shop = pickShop(random.next())
      const amountMinor = -random.between(shop.low, shop.high)
      payments.push({ account: 'main', day, amountMinor, counterparty: shop.name, description: 'Betaalpas 4471' })
    }
  }
  return { payments }
}

function pickShop(chance: number): (typeof shops)[number] {
  let left = chance * shops.reduce((sum, shop) => sum + shop.weight, 0)
  for (const shop of shops) {
    left -= shop.weight
    if (left <= 0) return shop
  }
  return shops[0]!
}
