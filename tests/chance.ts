import fc from 'fast-check'

/** A change is checked on the same made-up cases as the one before it; `npm run prove` makes up others each time. */
if (process.env['LINGPAO_TEST_CHANCE'] !== 'fresh') fc.configureGlobal({ seed: 2020_0009 })
