import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from '@jest/globals';
import { runHeadroom } from './run-headroom.js';
import { STOREFRONT, workplace } from './workloads.js';

const { folder: cwd, write, remove } = workplace();
write('a.yaml', STOREFRONT);
write('b.yaml', STOREFRONT.replace('storefront', 'bigger').replace('12000', '24000'));

afterAll(remove);

describe('headroom explain', () => {
  it('shows formula, operands with their sources, and rule of every number under a path', async () => {
    const path = 'WARM_SPARE.components.web.azure/westus3';
    const { exitCode, stdout } = await runHeadroom(['explain', 'a.yaml', path], { cwd });
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^strategies\.WARM_SPARE\.components\.web\.azure\/westus3\.running = 23 replicas\n/);
    expect(stdout).toContain('ceil(warmRatio');
    expect(stdout).toContain('default of strategyOptions.warmRatio');
  });

  it('says how far a path leads and what there is', async () => {
    const { exitCode, stderr } = await runHeadroom(['explain', 'a.yaml', 'WARM_SPARE.costs.monthlyTotal'], { cwd });
    expect(exitCode).toBe(2);
    expect(stderr).toContain('did you mean strategies.WARM_SPARE.cost?');
    expect(stderr).toContain('strategies.WARM_SPARE has: ');
  });
});

describe('headroom insights', () => {
  it('shows what lies beyond the recommended strategy, within the width', async () => {
    const { exitCode, stdout, stderr } = await runHeadroom(['insights', 'a.yaml'], { cwd, env: { COLUMNS: '100' } });
    expect([exitCode, stderr]).toEqual([0, '']);
    expect(stdout).toContain('VCPUS BY SIZE FAMILY');
    expect(stdout).toContain('SPARE REPLICAS FOR THE TIME OF A REPAIR');
    expect(stdout.split('\n').filter((line) => line.length > 100)).toEqual([]);
  });

  it('answers every strategy as JSON, and refuses a strategy that there is not', async () => {
    const { stdout } = await runHeadroom(['insights', 'a.yaml', '--json'], { cwd });
    const answer = JSON.parse(stdout) as { readonly skuDemands: readonly { readonly strategy: string }[] };
    expect(new Set(answer.skuDemands.map(({ strategy }) => strategy)).size).toBeGreaterThan(3);
    expect((await runHeadroom(['insights', 'a.yaml', '--strategy', 'WARM_SPAR'], { cwd })).exitCode).toBe(2);
  });
});

describe('headroom compare', () => {
  it('shows the recommended strategies side by side with their differences', async () => {
    const { exitCode, stdout } = await runHeadroom(['compare', 'a.yaml', 'b.yaml'], { cwd });
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/Design load +12,000 \/s +24,000 \/s +\+12,000 \/s/);
  });

  it('compares one strategy of each on demand', async () => {
    const { stdout } = await runHeadroom(['compare', 'a.yaml', 'b.yaml', '--strategy', 'ZONE_REDUNDANT', '--json'], {
      cwd,
    });
    const { plans, metrics } = JSON.parse(stdout);
    expect(plans).toEqual(['storefront', 'bigger']);
    expect(metrics[0].values).toEqual(['ZONE_REDUNDANT', 'ZONE_REDUNDANT']);
  });
});

describe('headroom compare with more plans than there is room for', () => {
  it('shows them in several tables that begin with the first', async () => {
    const files = Array.from({ length: 8 }, (_, index) => {
      write(`n${String(index)}.yaml`, STOREFRONT.replace('storefront', `plan-${String(index)}`));
      return `n${String(index)}.yaml`;
    });
    const { stdout } = await runHeadroom(['compare', ...files], { cwd, env: { COLUMNS: '80' } });
    const lines = stdout.split('\n');
    expect(lines.filter((line) => line.length > 80)).toEqual([]);
    expect(lines.filter((line) => line.startsWith('Metric ') && line.includes('plan-0')).length).toBeGreaterThan(2);
    expect(files.filter((_, index) => !stdout.includes(`plan-${String(index)}`))).toEqual([]);
  });
});

describe('headroom schema', () => {
  it('prints a JSON Schema', async () => {
    const schema = JSON.parse((await runHeadroom(['schema'])).stdout);
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(schema.required).toEqual(expect.arrayContaining(['name', 'demand', 'locations', 'components']));
  });
});

describe('headroom catalog', () => {
  it('shows a price with its date and source', async () => {
    const { stdout } = await runHeadroom(['catalog', 'price', 'azure/eastus', 'Standard_D4s_v5', '--json']);
    expect(JSON.parse(stdout)).toEqual([
      {
        location: 'azure/eastus',
        sku: 'Standard_D4s_v5',
        pricePerHour: '0.192',
        date: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
        source: expect.stringContaining('Azure/'),
        origin: 'CATALOG',
      },
    ]);
  });

  it('lists the regions of a cloud and the sizes of a region', async () => {
    expect((await runHeadroom(['catalog', 'regions', '--provider', 'aws'])).stdout).toMatch(/^aws\/us-east-1 .* 6 /m);
    const { stdout } = await runHeadroom(['catalog', 'skus', '--region', 'aws/us-east-1', '--family', 'm5']);
    expect(stdout).toMatch(/^m5\.xlarge .* 0\.192$/m);
    expect(stdout).not.toContain('Standard_');
  });

  it.each([
    { args: ['price', 'azure/estus', 'Standard_D4s_v5'], said: 'did you mean azure/eastus' },
    { args: ['price', 'azure/eastus', 'D4sv5'], said: 'did you mean Standard_D4s_v5' },
    { args: ['price', 'azure', 'D4sv5'], said: 'did you mean Standard_D4s_v5' },
    { args: ['regions', '--provider', 'azur'], said: 'did you mean azure?' },
    { args: ['skus', '--region', 'aws/us-esat-1'], said: 'did you mean aws/us-east-1' },
  ])('names what is near an unknown name: $args', async ({ args, said }) => {
    const { exitCode, stderr } = await runHeadroom(['catalog', ...args]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(said);
  });

  it('takes own prices over the shipped ones, after checking them', async () => {
    mkdirSync(join(cwd, 'own'));
    write('own/azure.json', JSON.stringify({ compute: [{ sku: 'Standard_D4s_v5', prices: { eastus: 0.1 } }] }));
    const args = ['catalog', 'price', 'azure/eastus', 'Standard_D4s_v5', '--catalog', 'own'];
    const { exitCode, stderr } = await runHeadroom(args, { cwd });
    expect(exitCode).toBe(2);
    expect(stderr).toBe('own/azure.json  compute[0].prices.eastus: expected string, received number\n');
    write('own/azure.json', JSON.stringify({ compute: [{ sku: 'Standard_D4s_v5', prices: { eastus: '0.1' } }] }));
    expect((await runHeadroom(args, { cwd })).stdout).toMatch(/0\.1 .*own catalogue/);
  });
});

describe('headroom --help', () => {
  it.each([[], ['plan'], ['explain'], ['compare'], ['validate'], ['init'], ['schema'], ['catalog']])(
    'of %s has examples',
    async (...command) => {
      const { exitCode, stdout, stderr } = await runHeadroom([...command, '--help']);
      expect(exitCode).toBe(0);
      expect(stderr).toBe('');
      expect(stdout).toContain(`Usage: ${['headroom', ...command].join(' ')}`);
      expect(stdout).toContain('\nExamples:\n  headroom ');
    },
  );

  it('names the exit codes', async () => {
    const { stdout } = await runHeadroom(['--help']);
    expect(stdout).toMatch(/Exit codes:\n {2}0 {2}done\n {2}1 .*--fail-on/);
  });
});

describe('the installed command', () => {
  it('is linked by npm', () => {
    expect(existsSync(fileURLToPath(new URL('../../../node_modules/.bin/headroom', import.meta.url)))).toBe(true);
  });
});
