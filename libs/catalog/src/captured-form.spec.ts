import { describe, expect, it } from '@jest/globals';
import { capturedFormSource } from './captured-form.js';

const sources = { a: { repo: 'x/a', commit: '1', path: 'p' }, b: { url: 'https://example.com' } };
const captured: Readonly<Record<string, unknown>> = {
  'aws.json': { compute: [] },
  'transfer.json': {
    notes: ['units'],
    sources,
    dataTransfer: [
      { provider: 'aws', kind: 'cross-zone', from: 'r', to: 'r', source: 'a' },
      { provider: 'aws', kind: 'internet-egress', from: 'r', to: 'internet', source: 'b' },
      { provider: 'gcp', kind: 'cross-zone', from: 'r', to: 'r', source: 'b' },
    ],
  },
  'limits.json': {
    sources,
    facts: [{ provider: 'gcp', name: 'n', source: 'b' }],
    vpnGatewaySkus: { source: ['a'], rows: [] },
  },
};
const split = capturedFormSource({ read: (file) => captured[file] });

describe('capturedFormSource', () => {
  it('cuts out the rows of one cloud with the sources that they name', () => {
    expect(split.read('aws-transfer.json')).toEqual({
      provider: 'aws',
      notes: ['units'],
      sources: { a: sources.a },
      rows: [{ kind: 'cross-zone', from: 'r', to: 'r', source: 'a' }],
    });
  });

  it('keeps traffic to the internet in a file of its own', () => {
    expect(split.read('aws-egress.json')).toMatchObject({
      sources: { b: sources.b },
      rows: [{ kind: 'internet-egress' }],
    });
  });

  it('gives the gateway tables, which name no cloud, to Azure', () => {
    expect(split.read('azure-limits.json')).toMatchObject({
      rows: [],
      vpnGatewaySkus: { rows: [] },
      sources: { a: sources.a },
    });
    expect(split.read('gcp-limits.json')).not.toHaveProperty('vpnGatewaySkus');
  });

  it('passes on the files that are the same in both forms, and has none where the captured one is missing', () => {
    expect(split.read('aws.json')).toBe(captured['aws.json']);
    expect(split.read('aws-slas.json')).toBeUndefined();
    expect(split.read('azure.json')).toBeUndefined();
  });
});
