import type { PoolAnswers, WorkloadAnswers } from './ask-workload.js';

/** A first workload document with a comment for every part, in YAML. */
export function workloadDocument(answers: WorkloadAnswers): string {
  return [
    header(),
    `name: ${yamlText(answers.name)}\n`,
    demandPart(answers),
    locationsPart(answers),
    targetsPart(answers),
    componentsPart(answers),
  ].join('\n');
}

function header(): string {
  return `# A workload for headroom: what it must carry, where it may run, what it must reach and what it is made of.
# Everything that is not stated takes a default; "headroom plan" lists them as assumptions.
# For completion in an editor: headroom schema > workload.schema.json, and as the first line of this file
#   yaml-language-server: $schema=workload.schema.json
`;
}

function demandPart({ peakPerSecond }: WorkloadAnswers): string {
  return `demand:
  # The highest load today in units of work per second: requests, messages, orders.
  peakPerSecond: ${peakPerSecond}
  # Growth up to the day that the plan is for:
  # annualGrowth: 20%
  # horizonMonths: 12
`;
}

function locationsPart({ locations, provider }: WorkloadAnswers): string {
  return `# Where it may run, the primary first. "headroom catalog regions --provider ${provider}" lists them.
locations:
${locations.map((location) => `  - ${location}\n`).join('')}`;
}

function targetsPart(answers: WorkloadAnswers): string {
  return `# What the plan is judged by. A target that is left out is not judged.
targets:
${targetLine({ field: 'availability', value: answers.availability, example: '99.95%', comment: 'Share of the time in which the service is available.' })}
${targetLine({ field: 'rto', value: answers.rto, example: '15m', comment: 'Time within which the service is back after a tolerated loss.' })}
${targetLine({ field: 'rpo', value: answers.rpo, example: '5m', comment: 'Time whose newest data may be lost in a tolerated loss.' })}
  # Highest cost of a month, and what an hour of downtime costs:
  # monthlyBudget: "50000"
  # downtimeCostPerHour: "2000"
  # Losses at the same time that must be survived; these are the defaults where there are zones and several locations:
  tolerate: { replicas: 1 }
  # tolerate: { replicas: 1, zones: 1, regions: 1 }
`;
}

interface TargetLine {
  readonly field: string;
  readonly value: string;
  readonly example: string;
  readonly comment: string;
}

function targetLine({ field, value, example, comment }: TargetLine): string {
  return `  # ${comment}\n  ${value === 'none' ? `# ${field}: ${example}` : `${field}: ${value}`}`;
}

function componentsPart({ web, data, provider }: WorkloadAnswers): string {
  return `# What it is made of. "headroom catalog skus --provider ${provider}" lists sizes with a price.
components:
${webPart(web)}${data === null ? '' : dataPart(data)}`;
}

function webPart({ sku, capacityPerSecond }: PoolAnswers): string {
  return `  - name: web
    kind: compute
    sku: ${yamlText(sku)}
    # Load that one replica carries at 100 % utilization, from a load test.
    capacityPerSecond: ${capacityPerSecond}
    # A disk of each replica is billed whether it runs or not:
    # diskGib: 64
    # diskPricePerGibMonth: "0.10"
`;
}

function dataPart({ sku, capacityPerSecond }: PoolAnswers): string {
  return `  - name: database
    kind: data
    sku: ${yamlText(sku)}
    capacityPerSecond: ${capacityPerSecond}
    # One replica takes the writes; QUORUM and MULTI_WRITER are the other topologies.
    topology: SINGLE_WRITER
    # Share of its calls that write.
    writeRatio: 0.1
    # How copies are kept in other zones and in other locations: SYNC, ASYNC or NONE.
    zoneReplication: SYNC
    regionReplication: ASYNC
    # How far an asynchronous copy may lie behind.
    replicationLag: 5s
    # Volume, for the bill of storage and replication:
    # storageGib: 500
    # storagePricePerGibMonth: "0.12"
    # writesPerSecond: 50
    # bytesPerWrite: 2000
`;
}

/** A text as YAML: as it is where it cannot be taken for something else, else in quotes. */
function yamlText(text: string): string {
  return /^[A-Za-z][A-Za-z0-9._-]*$/.test(text) && !/^(true|false|null|yes|no|on|off|y|n)$/i.test(text)
    ? text
    : JSON.stringify(text);
}
