import { describe, expect, it } from '@jest/globals';
import { linkedPlanId, planUrl } from './plan-link.js';

const ID = '0198c2f0-0000-7000-8000-000000000001';

describe('the link of a plan', () => {
  it.each(['https://headroom.example', 'https://headroom.example/', 'https://headroom.example/app/'])(
    'leads to the plan under the portal %s and is read back',
    (portal) => {
      const url = planUrl(portal, ID);
      expect(url).toBe(`${portal.replace(/\/$/u, '')}/plans/${ID}`);
      expect(linkedPlanId(portal, url ?? '')).toBe(ID);
      expect(linkedPlanId(portal, `${url ?? ''}?strategy=cold#costs`)).toBe(ID);
    },
  );

  it.each([
    `https://elsewhere.example/plans/${ID}`,
    `https://headroom.example/plans/${ID}/edit`,
    'https://headroom.example/plans/1',
    'no link',
  ])('is not one that leads to no plan of the portal: %s', (link) => {
    expect(linkedPlanId('https://headroom.example', link)).toBeNull();
  });

  it('is none without a portal', () => {
    expect(planUrl(null, ID)).toBeNull();
    expect(linkedPlanId(null, `https://headroom.example/plans/${ID}`)).toBeNull();
  });
});
