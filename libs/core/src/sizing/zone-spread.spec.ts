import { describe, expect, it } from '@jest/globals';
import { replicasPerZoneFor } from './survive-scenario.js';
import { symmetricPerZone, tightTotal } from './zone-spread.js';

describe('spread over zones', () => {
  it('is impossible where every zone may be lost', () => {
    expect(symmetricPerZone({ needed: 4, zones: 3, zonesLost: 3 })).toBeNull();
    expect(tightTotal({ needed: 4, zones: 1, zonesLost: 1 })).toBeNull();
  });

  it('needs nothing for nothing, and nothing extra where no zone is lost', () => {
    expect(tightTotal({ needed: 0, zones: 3, zonesLost: 1 })).toBe(0);
    expect(tightTotal({ needed: 7, zones: 3, zonesLost: 0 })).toBe(7);
  });
});

describe('replicasPerZoneFor', () => {
  const scenario = { needed: 10, regions: 2, zonesPerRegion: 3, regionsLost: 1, zonesLost: 1, replicasLost: 1 };

  it('survives a region, a zone of the other one and a replica at once: ceil(11/2)', () => {
    expect(replicasPerZoneFor(scenario)).toBe(6);
  });

  it('is null where no zone would be left', () => {
    expect(replicasPerZoneFor({ ...scenario, zonesLost: 3 })).toBeNull();
    expect(replicasPerZoneFor({ ...scenario, regionsLost: 2, zonesLost: 0 })).toBeNull();
  });
});
