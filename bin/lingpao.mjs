#!/usr/bin/env node
// `npx lingpao …`: the same command under the pinned Node, whichever Node npx found.
import { runLingpao } from './ready.mjs'

runLingpao(process.argv.slice(2))
