import * as v8 from 'node:v8';

/**
 * V8's flags by which a function runs several times as often before V8 thinks of optimizing it, by V8's version. They
 * are V8's own, so they are only set where they are known, in Node 18 to 24: V8 complains about one that it does not
 * have, on standard error.
 */
const flags: Readonly<Record<number, readonly string[]>> = {
  10: ['--interrupt-budget=1000000'],
  11: ['--interrupt-budget=1000000'],
  12: [
    '--invocation-count-for-maglev=4000',
    '--invocation-count-for-turbofan=30000'
  ],
  13: [
    '--invocation-count-for-maglev=20000',
    '--invocation-count-for-maglev-osr=5000',
    '--invocation-count-for-turbofan=100000',
    '--invocation-count-for-osr=20000'
  ]
};

/**
 * Has V8 optimize fewer functions. A run is over in less than a second, and half of its processor time went into
 * optimizing functions that were hardly called again.
 */
export function optimizeLess(): void {
  for (const flag of flags[parseInt(process.versions.v8, 10)] ?? []) {
    v8.setFlagsFromString(flag);
  }
}
