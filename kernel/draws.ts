/*
 * AssemblyScript, compiled by `node bin/kernel.ts` into src/domain/robustness/kernel-bytes.ts. What it computes is said, and done
 * again in plain JavaScript, in src/domain/robustness/{generator,reference}.ts: both give the same bits.
 */

export { chance, place, results, shape } from './lot'
export { weighed } from './weights'
export { score } from './scores'
export { leaders } from './leaders'
export { ranks } from './ranks'
