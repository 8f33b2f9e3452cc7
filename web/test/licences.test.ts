import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Lock {
  packages: Record<string, { license?: string; dev?: boolean; devOptional?: boolean }>;
}

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock;
const all = Object.entries(lock.packages).filter(([name]) => name !== '');

describe('licences', () => {
  it('of what is shipped are known, and let it be', () => {
    const shipped = all.filter(([, about]) => !about.dev && !about.devOptional);
    expect(shipped.length).toBeGreaterThan(20);
    const allowed = /^\(?(MIT|ISC|0BSD|Apache-2\.0|BSD-[23]-Clause|CC0-1\.0|Unlicense|BlueOak-1\.0\.0)\b/;
    expect(shipped.filter(([, about]) => !allowed.test(about.license ?? 'none')).map(([name]) => name)).toEqual([]);
  });

  it('of what only builds or tests are none that bind', () => {
    const bound = all.filter(
      ([, about]) => /\b(A?GPL|SSPL)/.test(about.license ?? '') && !/LGPL/.test(about.license ?? ''),
    );
    expect(bound.map(([name]) => name)).toEqual([]);
  });
});
