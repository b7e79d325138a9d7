import fc from 'fast-check';

// The same examples each time, so that a run can be repeated; others with SEED=…
fc.configureGlobal({ seed: Number(process.env['SEED'] ?? 20_231_101) });
