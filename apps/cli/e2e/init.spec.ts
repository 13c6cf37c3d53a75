import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { runHeadroom } from './run-headroom.js';
import { workplace } from './workloads.js';

const { folder: cwd, write, remove } = workplace();

afterAll(remove);

describe('headroom init', () => {
  it.each(['azure', 'aws', 'gcp'])('writes from piped answers what validates and plans on %s', async (cloud) => {
    const file = `${cloud}.yaml`;
    const { exitCode, stdout } = await runHeadroom(['init', file], { cwd, input: `shop: "1" #\n${cloud}\n` });
    expect(exitCode).toBe(0);
    expect(stdout).toBe(`${file} is written. Plan it with: headroom plan ${file}\n`);
    expect((await runHeadroom(['validate', file], { cwd })).stdout).toBe(`${file}: valid\n`);
    const { stdout: plan } = await runHeadroom(['plan', file, '--json', '--fail-on', 'not-met'], { cwd });
    const { workload, recommendation, strategies } = JSON.parse(plan);
    expect(workload.name).toBe('shop: "1" #');
    expect(recommendation.status).toBe('RECOMMENDED');
    expect(strategies[0].components.map(({ name }: { readonly name: string }) => name)).toEqual(['web', 'database']);
  });

  it('takes every answer, one per line, and nothing more than it was given', async () => {
    const answers = ['checkout', 'aws', 'eu-west-1', '250', 'm5.xlarge', '80', 'no', 'none', '1h'];
    await runHeadroom(['init', 'answers.yaml'], { cwd, input: answers.join('\r\n') });
    const text = readFileSync(join(cwd, 'answers.yaml'), 'utf8');
    const stated = text.split('\n').filter((line) => /^\s*(- )?\w/.test(line));
    expect(stated.map((line) => line.trim())).toEqual([
      'name: checkout',
      'demand:',
      'peakPerSecond: 250',
      'locations:',
      '- aws/eu-west-1',
      'targets:',
      'rto: 1h',
      'tolerate: { replicas: 1 }',
      'components:',
      '- name: web',
      'kind: compute',
      'sku: m5.xlarge',
      'capacityPerSecond: 80',
    ]);
  });

  it('writes comments that are fields when their sign is taken away', async () => {
    await runHeadroom(['init', 'comments.yaml'], { cwd });
    const text = readFileSync(join(cwd, 'comments.yaml'), 'utf8');
    const uncommented = text.replace('  tolerate: { replicas: 1 }\n', '').replaceAll(/^( +)# (\w+: [^:]+)$/gm, '$1$2');
    expect(uncommented).toContain('\n    storageGib: 500\n');
    write('uncommented.yaml', uncommented);
    const { exitCode, stderr } = await runHeadroom(['validate', 'uncommented.yaml'], { cwd });
    expect(stderr).toBe('');
    expect(exitCode).toBe(0);
  });

  it('does not write over a file, unless it is told to', async () => {
    write('there.yaml', 'mine');
    const { exitCode, stderr } = await runHeadroom(['init', 'there.yaml'], { cwd });
    expect(exitCode).toBe(2);
    expect(stderr).toBe('there.yaml: is there already; --force writes over it.\n');
    expect(readFileSync(join(cwd, 'there.yaml'), 'utf8')).toBe('mine');
    expect((await runHeadroom(['init', 'there.yaml', '--force'], { cwd })).exitCode).toBe(0);
    expect(readFileSync(join(cwd, 'there.yaml'), 'utf8')).toContain('name: storefront');
  });

  it.each([
    { answers: ['x', 'azur'], said: 'answer 2 (Cloud): there is no cloud azur' },
    { answers: ['x', 'aws', 'us-esat-1'], said: 'did you mean aws/us-east-1' },
    {
      answers: ['x', '', '', '-5'],
      said: 'answer 4 (Peak load, units of work per second): -5 is not a number above 0.',
    },
    { answers: ['x', '', '', '', 'Standard_D4s_v55'], said: 'did you mean Standard_D4s_v5' },
  ])('names the answer that cannot be used: $said', async ({ answers, said }) => {
    const { exitCode, stderr } = await runHeadroom(['init', 'bad.yaml'], { cwd, input: `${answers.join('\n')}\n` });
    expect(exitCode).toBe(2);
    expect(stderr).toContain(said);
    expect((await runHeadroom(['validate', 'bad.yaml'], { cwd })).stderr).toBe('bad.yaml: there is no such file.\n');
  });
});
