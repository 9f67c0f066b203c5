import type { LabDescription } from '#labs/host/description.ts'
import { MODEL } from './model.ts'

export const lab: LabDescription = {
  situation:
    'A shop has two years of daily sales that grow steadily and swing with the week, and with nothing else. The team takes a Fourier transform of the sales as they are; the strongest of the periods 7, 30 and 365 days is to become a feature. It comes out as 365.',
  ask: 'What must be done first, so that the right season is heard?',
  choices: [
    {
      id: 'detrend',
      arm: 'trend away, ends faded',
      label: 'detrend and window',
      text: 'Take out the straight trend, and fade both ends (a Hann window)',
      why: 'Without its trend, the series begins and ends at the same height, and only what repeats is left.',
    },
    {
      id: 'center',
      arm: 'mean away',
      label: 'take out the mean',
      text: 'Take out the mean',
      why: 'The mean is only the frequency nought. The slope remains, and a slope looks like a very long wave.',
    },
    {
      id: 'window',
      arm: 'ends faded',
      label: 'window alone',
      text: 'Fade both ends (a Hann window), and nothing else',
      why: 'A window softens the jump at the ends. Mean and trend are still by far the largest part of the series.',
    },
    {
      id: 'nothing',
      arm: 'nothing',
      label: 'nothing',
      text: 'Nothing: take the highest peak, it is a yearly season',
      why: 'There is no yearly season in these data. The peak is the trend.',
    },
  ],
  model: MODEL,
  views: ['sales', 'periodogram'],
  figures: ['period', 'weeklyShare', 'monthlyShare', 'yearlyShare', 'right'],
  shows:
    'A trend fills the lowest frequencies, where the long periods lie. Take it out, and the week stands alone. What it cost: the window takes weight from both ends of the series, so peaks get a little wider and two near seasons are harder to tell apart.',
  harder: {
    title: 'Noise, against a weekly swing of 5',
    labels: ['5', '8'],
    says: 'Two years hold 104 weeks, and they add up: the season is heard long after the eye has lost it.',
  },
  data: 'Made data: 730 days of sales around 100, growing by 0.05 a day, with a weekly wave of height 5 that begins anywhere, and noise. There is no monthly and no yearly wave.',
  simply: [
    'A Fourier transform asks of each period: how strongly does the series swing with you? A slope does not swing at all, but it looks most like a wave that never comes back: the longest one.',
    'So lay the series flat first. Then ask.',
  ],
  mathematics: [
    [
      'P(f) = |Σ x_t · e^(−2πi·f·t)|²',
      'The power at each frequency; the period is 1/f, so a week is at f = 1/7 per day.',
    ],
    ['x_t − (a + b·t)', 'Detrending: take out the line of best fit.'],
    ['w_t = sin²(π·t / n)', 'The Hann window: fades both ends, so that the end meets the beginning.'],
  ],
  notes: [{ title: 'Features of time series: finding the season', address: 'note:time-series-features#ts-detrend' }],
}
