import fc from 'fast-check';

/**
 * Properties are tried on the same values in every run: a run that fails tells of the code and not of its luck. The
 * full run tries others each time; what fails prints its seed, and `ZHIQIN_TEST_SEED` plays it again.
 */
const told = Number(process.env.ZHIQIN_TEST_SEED);
if (Number.isInteger(told) && told > 0) fc.configureGlobal({ seed: told });
else if (process.env.ZHIQIN_TEST_SIZE !== 'full') fc.configureGlobal({ seed: 20261122 });
