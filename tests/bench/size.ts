import { BUDGET, total, weighDecks, weighFirstScreen } from '../size.ts'
import type { Bench } from './figure.ts'

export const sizeBench: Bench = {
  name: 'size',
  async measure() {
    const { scripts, styles } = weighFirstScreen()
    const decks = weighDecks()
    const part = (ending: string) => total(decks.filter(({ path }) => path.endsWith(ending))) / 1000
    return [
      {
        name: 'first screen, JavaScript gzip',
        value: total(scripts) / 1000,
        unit: 'kB',
        atMost: BUDGET.scripts / 1000,
      },
      { name: 'first screen, CSS gzip', value: total(styles) / 1000, unit: 'kB', atMost: BUDGET.styles / 1000 },
      { name: 'bundled decks, gzip', value: total(decks) / 1000, unit: 'kB', atMost: BUDGET.decks / 1000 },
      { name: 'their index, all that Today needs', value: part('.json'), unit: 'kB' },
      { name: 'their texts', value: part('.texts.bin'), unit: 'kB' },
      { name: 'their scenarios', value: part('.scenarios.bin'), unit: 'kB' },
    ]
  },
}
