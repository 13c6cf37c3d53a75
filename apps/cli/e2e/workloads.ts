import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A workload with two locations, compute and data, that several strategies can carry. */
export const STOREFRONT = `name: storefront
demand: { peakPerSecond: 12000 }
targets: { availability: 99.95%, rto: 15m }
locations: [azure/eastus, azure/westus3]
components:
  - { name: web, kind: compute, sku: Standard_D4s_v5, capacityPerSecond: 100 }
  - { name: orders, kind: data, sku: Standard_E8s_v5, capacityPerSecond: 20000, writeRatio: 0.1 }
`;

/** The same with a budget that no strategy keeps. */
export const TOO_CHEAP = STOREFRONT.replace('rto: 15m', 'rto: 15m, monthlyBudget: "10"');

/** A folder for the files of a test, and the way to remove it. */
export interface Workplace {
  readonly folder: string;
  readonly write: (name: string, text: string | Uint8Array) => string;
  readonly remove: () => void;
}

/** Makes a folder for the files of a test. */
export function workplace(): Workplace {
  const folder = mkdtempSync(join(tmpdir(), 'headroom-cli-'));
  return {
    folder,
    write: (name, text) => {
      writeFileSync(join(folder, name), text);
      return join(folder, name);
    },
    remove: () => {
      rmSync(folder, { recursive: true });
    },
  };
}
