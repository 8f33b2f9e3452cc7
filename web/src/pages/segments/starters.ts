import type { Key } from '../../i18n';

const bought = (times: object, more: object = {}) =>
  JSON.stringify({ rule: { did: { kind: 'purchase' }, times, ...more } }, null, 2);

/** Rules to begin with. */
export const STARTERS: { name: Key; rule: string }[] = [
  { name: 'segments.starter.once', rule: bought({ exactly: 1 }) },
  { name: 'segments.starter.often', rule: bought({ at_least: 3 }, { within: { days: 90 } }) },
  {
    name: 'segments.starter.silent',
    rule: JSON.stringify(
      {
        rule: {
          all: [
            { did: { kind: 'purchase' }, times: { at_least: 1 } },
            { did: { kind: 'purchase' }, times: { exactly: 0 }, within: { days: 365 } },
          ],
        },
      },
      null,
      2,
    ),
  },
];
