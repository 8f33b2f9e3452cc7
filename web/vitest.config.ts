import { defineConfig } from 'vitest/config';

// Browser tests wait more than they reckon: two at a time even on two cores.
export default defineConfig({ test: { include: ['test/**/*.test.{ts,tsx}'], maxWorkers: 2 } });
