import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decimal } from '../numbers/decimal.js';
import { breakEvenMinutesPerYear, crossoverDowntimePerHour } from './break-even.js';
import { bestCommitment, breakEvenUsage, commitmentCost } from './commitment.js';
import { expectedAnnualCost, leastCost } from './expected-cost.js';
import { blendedPricePerHour, replicasPerMonth } from './monthly-price.js';
import { tieredPrice } from './transfer-price.js';

describe('monthly price', () => {
  it('of stopped replicas is that of their disks', () => {
    const month = { pricePerHour: decimal('0.2'), hours: decimal(730), diskPerMonth: decimal(12) };
    expect(replicasPerMonth({ ...month, running: 0, stopped: 86 }).toFixed()).toBe('1032');
    expect(replicasPerMonth({ ...month, running: 1, stopped: 0 }).toFixed()).toBe('158');
  });

  it('keeps every digit', () => {
    const month = { pricePerHour: decimal('0.0000001'), hours: decimal(730), diskPerMonth: decimal(0) };
    expect(replicasPerMonth({ ...month, running: 3, stopped: 0 }).toFixed()).toBe('0.000219');
  });

  it('blends rates by their shares', () => {
    const shares = [
      { ratio: decimal('0.6'), pricePerHour: decimal('0.12') },
      { ratio: decimal('0.4'), pricePerHour: decimal('0.2') },
    ];
    expect(blendedPricePerHour(shares).toFixed()).toBe('0.152');
  });
});

describe('commitment', () => {
  const prices = { committedPerHour: decimal('0.125'), onDemandPerHour: decimal('0.2') };

  it('is never beaten by another one, whatever the use', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(60), { minLength: 1, maxLength: 24 }), (usage) => {
        const cost = (units: number) => commitmentCost({ ...prices, usage, units });
        const best = cost(bestCommitment({ ...prices, usage }));
        const others = Array.from({ length: 62 }, (_, units) => cost(units));
        expect(others.every((other) => other.gte(best))).toBe(true);
      }),
      { seed: 13 },
    );
  });

  it('is nothing where committing never pays, and breaks even at the ratio of the prices', () => {
    expect(bestCommitment({ usage: [5, 5], committedPerHour: decimal('0.3'), onDemandPerHour: decimal('0.2') })).toBe(
      0,
    );
    expect(breakEvenUsage(prices).toFixed()).toBe('0.625');
  });
});

describe('break-even', () => {
  it('finds the price of downtime from which the warm spare of the worked example pays (model §20.6)', () => {
    const perHour = crossoverDowntimePerHour({
      extraPerMonth: decimal(390),
      savedSecondsPerEvent: decimal('751.65'),
      eventsPerYear: decimal('0.2'),
    });
    expect(perHour?.toFixed(0)).toBe('112073');
  });

  it('is null where nothing is saved and 0 where nothing is paid for it', () => {
    const input = { extraPerMonth: decimal(390), savedSecondsPerEvent: decimal(0), eventsPerYear: decimal(1) };
    expect(crossoverDowntimePerHour(input)).toBeNull();
    const free = { ...input, extraPerMonth: decimal(0), savedSecondsPerEvent: decimal(10) };
    expect(crossoverDowntimePerHour(free)?.toFixed()).toBe('0');
    expect(() => breakEvenMinutesPerYear({ perMonth: decimal(1), downtimePerMinute: decimal(0) })).toThrow(RangeError);
  });
});

describe('expected cost', () => {
  it('adds a year of downtime to a year of infrastructure', () => {
    const cost = expectedAnnualCost({
      perMonth: decimal(100),
      unservedRatio: decimal('0.001'),
      downtimePerHour: decimal(1000),
    });
    expect(cost.total.toFixed()).toBe('9960');
    expect(() =>
      expectedAnnualCost({ perMonth: decimal(1), unservedRatio: decimal(2), downtimePerHour: decimal(1) }),
    ).toThrow('unservedRatio = 2');
  });

  it('of equals chooses the first, of none nothing', () => {
    const options = [
      { id: 'a', cost: decimal(5) },
      { id: 'b', cost: decimal(5) },
    ];
    expect(leastCost(options, ({ cost }) => cost)?.id).toBe('a');
    expect(leastCost([], () => decimal(0))).toBeNull();
  });
});

describe('tieredPrice', () => {
  const tiers = [
    { gib: decimal(100), pricePerGib: decimal(0) },
    { gib: decimal(900), pricePerGib: decimal('0.09') },
    { gib: null, pricePerGib: decimal('0.08') },
  ];

  it('fills the bands in order', () => {
    expect(tieredPrice({ gib: decimal(50), tiers }).toFixed()).toBe('0');
    expect(tieredPrice({ gib: decimal(1500), tiers }).toFixed()).toBe('121');
  });

  it('refuses a volume beyond the last band', () => {
    expect(() => tieredPrice({ gib: decimal(1500), tiers: tiers.slice(0, 2) })).toThrow(RangeError);
  });
});
