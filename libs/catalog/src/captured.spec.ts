import { describe, expect, it } from '@jest/globals';
import { openCatalog } from './node.js';

const catalog = openCatalog();

describe('captured', () => {
  it('gives the day of the prices of each cloud', () => {
    expect((['azure', 'aws', 'gcp'] as const).map((provider) => catalog.captured(provider)[0]?.date)).toEqual([
      '2026-06-18',
      '2026-07-20',
      '2026-07-30',
    ]);
  });

  it('gives both days of AWS, whose regions were captured apart', () => {
    expect(catalog.captured('aws')[0]?.dates).toEqual(['2024-01-09..2024-08-09', '2026-07-20']);
  });
});
