import { picture, settled } from './browser.ts'
import { journey } from './journey.ts'

// `npm run pictures` takes these three for the README and the manifest.
journey('Today, a card and a scenario can be shown to the world', async ({ open, home }) => {
  const { page } = await open({ scale: 2 })
  const start = page.getByRole('button', { name: 'Start', exact: true })
  const turn = page.getByRole('button', { name: 'Show answer' })
  const sitting = async (query: string) => {
    await page.goto(`${home}review?q=${encodeURIComponent(query)}`)
    await start.click()
  }
  // A few answers all over the deck first, so that there is something to see.
  await sitting('#limits #gotcha -is:scenario')
  const done = page.getByRole('button', { name: 'Done' })
  while (!(await done.isVisible())) {
    await turn.click()
    await page.getByRole('button', { name: 'Good', exact: true }).click()
    await turn.or(done).first().waitFor()
  }
  await done.click()
  await start.waitFor()
  await settled(page)
  await picture(page, 'today')
  await sitting('"990 negatives" -is:scenario')
  await turn.click()
  await page.getByRole('region', { name: 'Answer' }).waitFor()
  await picture(page, 'review')
  await page.goto(`${home}drill?q=${encodeURIComponent('"Rare and expensive"')}`)
  await start.click()
  await page.getByRole('button', { name: 'Sure', exact: true }).click()
  await page.getByRole('radio', { name: 'scale_pos_weight' }).last().check({ force: true })
  await picture(page, 'drill')
})
