import { picture, settled } from './browser.ts'
import { journey } from './journey.ts'

// `npm run pictures` takes these two for the README and the manifest.
journey('Today and a card can be shown to the world', async ({ open }) => {
  const { page } = await open({ scale: 2 })
  await page.getByRole('button', { name: 'Start', exact: true }).waitFor()
  await settled(page)
  await picture(page, 'today')
  await page.getByRole('button', { name: 'Start', exact: true }).click()
  await page.getByRole('button', { name: 'Show answer' }).click()
  await page.getByRole('region', { name: 'Answer' }).waitFor()
  await picture(page, 'review')
})
