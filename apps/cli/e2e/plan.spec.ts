import { afterAll, describe, expect, it } from '@jest/globals';
import stringWidth from 'string-width';
import { runHeadroom } from './run-headroom.js';
import { STOREFRONT, TOO_CHEAP, workplace } from './workloads.js';

const place = workplace();
const storefront = place.write('storefront.yaml', STOREFRONT);
const tooCheap = place.write('too-cheap.yaml', TOO_CHEAP);

afterAll(place.remove);

describe('headroom plan', () => {
  it('shows the recommendation, the comparison, losses, targets, costs and assumptions on standard output alone', async () => {
    const { exitCode, stdout, stderr } = await runHeadroom(['plan', storefront]);
    expect(exitCode).toBe(0);
    expect(stderr).toBe('');
    const titles = stdout.split('\n').filter((line) => /^[A-Z][A-Z ,:-]+$/.test(line));
    expect(titles).toEqual(
      expect.arrayContaining([
        'STRATEGIES COMPARED',
        'TARGETS',
        'COST LINES',
        'ASSUMPTIONS',
        'REPLICAS BY COMPONENT AND LOCATION',
      ]),
    );
    expect(stdout).toMatch(/^storefront: .* costs [\d,.]+ USD a month/);
    expect(stdout).toContain('Catalogue prices as of: azure 20');
  });

  it('says why the others were not chosen, and between which peaks the choice holds where that is asked for', async () => {
    const { stdout } = await runHeadroom(['plan', storefront]);
    expect(stdout).toContain('WHY NOT THE OTHERS');
    expect(stdout).not.toContain('the peak is ');
    expect((await runHeadroom(['plan', storefront, '--peaks'])).stdout).toMatch(
      /the peak is (less|more) than [\d,]+ units/,
    );
  });

  it('is plain where it is piped, and coloured where colours are forced', async () => {
    expect((await runHeadroom(['plan', storefront])).stdout).not.toContain('\u001b');
    expect((await runHeadroom(['plan', storefront], { env: { FORCE_COLOR: '1' } })).stdout).toContain('\u001b[1m');
    expect(
      (await runHeadroom(['plan', storefront], { env: { FORCE_COLOR: '1', NO_COLOR: '1' } })).stdout,
    ).not.toContain('\u001b');
  });

  it.each([50, 80, 100, 140])('keeps every line within %d columns', async (width) => {
    const env = { COLUMNS: String(width) };
    const plan = await runHeadroom(['plan', storefront], { env });
    const detail = await runHeadroom(['plan', storefront, '--strategy', 'WARM_SPARE'], { env });
    const lines = `${plan.stdout}${detail.stdout}`.split('\n');
    expect(lines.length).toBeGreaterThan(100);
    expect(lines.filter((line) => stringWidth(line) > width)).toEqual([]);
  });

  it('answers one evaluation as JSON, and an array for several files', async () => {
    const one = JSON.parse((await runHeadroom(['plan', storefront, '--json'])).stdout);
    expect(Object.keys(one)).toEqual(
      expect.arrayContaining([
        'workload',
        'designLoadPerSecond',
        'strategies',
        'recommendation',
        'findings',
        'assumptions',
        'catalog',
      ]),
    );
    expect(one.designLoadPerSecond).toBe('12000');
    const several = JSON.parse((await runHeadroom(['plan', storefront, tooCheap, '--json'])).stdout);
    expect(several).toHaveLength(2);
    expect(several[0]).toEqual(one);
  });

  it('reads JSON as well as YAML, and standard input for -', async () => {
    const text = JSON.stringify({
      name: 'json',
      demand: { peakPerSecond: 12000 },
      locations: ['aws/us-east-1', 'aws/us-west-2'],
      components: [{ name: 'web', kind: 'compute', sku: 'm5.xlarge', capacityPerSecond: 100 }],
    });
    const { exitCode, stdout } = await runHeadroom(['plan', '-', '--json'], { input: text });
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout).workload.name).toBe('json');
  });

  it('shows one strategy in detail, by its id in any spelling', async () => {
    const { stdout } = await runHeadroom(['plan', storefront, '--strategy', 'warm-spare']);
    expect(stdout).toMatch(/^storefront: Warm spare costs/);
    expect(stdout).toContain('WHAT SURVIVES A FAILURE');
    expect(stdout).toContain('RECOVERY BY FLOW AND FAILURE');
    expect(stdout).toContain('COST LINES');
  });

  it('names the nearest strategy for an unknown one', async () => {
    const { exitCode, stdout, stderr } = await runHeadroom(['plan', storefront, '--strategy', 'WARM_SPAR']);
    expect(exitCode).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toBe('--strategy: there is no strategy WARM_SPAR; did you mean WARM_SPARE?\n');
  });

  it('writes Markdown on demand', async () => {
    const { stdout } = await runHeadroom(['plan', storefront, '--markdown']);
    expect(stdout).toMatch(/^# Redundancy plan: storefront\n/);
  });

  it('shows several plans under the names of their files', async () => {
    const { stdout } = await runHeadroom(['plan', storefront, tooCheap]);
    expect(stdout).toContain(`── ${storefront} ──`);
    expect(stdout).toContain(`── ${tooCheap} ──`);
  });
});

describe('headroom plan --fail-on not-met', () => {
  it('ends with 1 where no strategy meets every target, and shows the plan all the same', async () => {
    const { exitCode, stdout } = await runHeadroom(['plan', storefront, tooCheap, '--fail-on', 'not-met']);
    expect(exitCode).toBe(1);
    expect(stdout).toContain('No strategy meets every target');
    expect((await runHeadroom(['plan', tooCheap])).exitCode).toBe(0);
    expect((await runHeadroom(['plan', storefront, '--fail-on', 'not-met'])).exitCode).toBe(0);
  });

  it('asks about the strategy that is named', async () => {
    const args = ['plan', storefront, '--fail-on', 'not-met', '--strategy'];
    expect((await runHeadroom([...args, 'NO_REDUNDANCY'])).exitCode).toBe(1);
    expect((await runHeadroom([...args, 'ACTIVE_ACTIVE_OVERPROVISIONED'])).exitCode).toBe(0);
  });
});
