import { type Decimal, decimal, roundToDecimalPlaces } from '../numbers/decimal.js';
import { growthFactor } from '../plan/design-load.js';
import type { Deployment } from '../plan/deployment.js';
import type { ModelLocation, ModelReplicated } from '../plan/planning-model.js';
import type { DataComponent } from '../workload/workload-component.js';
import { costLine, DOCUMENT_PRICE, type ExactLine, SECONDS_PER_MONTH } from './line-maker.js';
import { isPassive, purposeOfLocation, purposeOfSpreading } from './purposes.js';

/** Bytes of a GiB, and the places to which a transferred quantity is rounded (contract 2.10.12). */
const BYTES_PER_GIB = 2 ** 30;
const QUANTITY_PLACES = 6;

interface StorePlace {
  readonly plan: Deployment;
  readonly component: ModelReplicated;
  readonly data: DataComponent;
}

/** Storage per location that holds data; stamps partition their data and so store it once (contract 2.7, 2.10.13). */
export function storageLines({ plan, component, data }: StorePlace): readonly ExactLine[] {
  const gib = decimal(data.storageGib).times(data.billedCopies);
  if (gib.isZero()) return [];
  const holders = plan.stamps === null ? plan.used : plan.used.slice(0, 1);
  return holders.map((location) =>
    costLine({
      component: component.name,
      location: location.id,
      category: 'STORAGE',
      purpose: purposeOfLocation(plan, location.index),
      quantity: gib,
      unit: 'GiB-months',
      unitPrice: decimal(data.storagePricePerGibMonth),
      origin: DOCUMENT_PRICE,
    }),
  );
}

/** One line per location that receives the writes of the first (contract 2.7, 2.10.12). */
export function replicationLines({ plan, component, data }: StorePlace): readonly ExactLine[] {
  const bytesPerMonth = decimal(data.writesPerSecond).times(data.bytesPerWrite).times(SECONDS_PER_MONTH);
  if (bytesPerMonth.isZero() || plan.stamps !== null || data.regionReplication === 'NONE') return [];
  const quantity = roundToDecimalPlaces(bytesPerMonth.div(BYTES_PER_GIB), QUANTITY_PLACES);
  const [source, ...receivers] = plan.used;
  return receivers.map((receiver) => {
    const price = plan.model.workload.transferPrices.crossRegion.find(
      ({ from, to }) => from === source?.id && to === receiver.id,
    );
    return costLine({
      component: component.name,
      location: receiver.id,
      category: 'REPLICATION',
      purpose: purposeOfSpreading(plan),
      quantity,
      unit: 'GiB',
      unitPrice: decimal(price?.pricePerGib ?? '0'),
      origin: price?.priceOrigin ?? DOCUMENT_PRICE,
    });
  });
}

interface TrafficPlace {
  readonly plan: Deployment;
  readonly component: ModelReplicated;
  readonly location: ModelLocation;
}

/** Traffic between zones: the average load's bytes that leave their zone, each billed direction (contract 1.1, 2.10.34). */
export function crossZoneLines({ plan, component, location }: TrafficPlace): readonly ExactLine[] {
  const price = plan.model.workload.transferPrices.crossZone.find((entry) => entry.location === location.id);
  const zones = plan.countOf(component, location.index).perDomain.filter((count) => count > 0).length;
  if (price === undefined || price.billedDirections === 0 || zones < 2 || isPassive(plan, location.index)) return [];
  const bytes = averageLoad({ plan, component, location }).times(component.input.bytesPerCall).times(SECONDS_PER_MONTH);
  if (bytes.isZero()) return [];
  const crossing = bytes
    .div(BYTES_PER_GIB)
    .times(zones - 1)
    .div(zones);
  return [
    costLine({
      component: component.name,
      location: location.id,
      category: 'TRANSFER',
      purpose: 'LOAD',
      quantity: roundToDecimalPlaces(crossing, QUANTITY_PLACES),
      unit: 'GiB',
      unitPrice: decimal(price.pricePerGib).times(price.billedDirections),
      origin: price.priceOrigin,
    }),
  ];
}

/** Average load of the component in the location: the average demand grows like the peak. */
function averageLoad({ plan, component, location }: TrafficPlace): Decimal {
  const { model } = plan;
  if (model.designLoad.isZero()) return model.designLoad;
  const part = plan.shareOf(location.index);
  const average = decimal(model.workload.demand.averagePerSecond).times(growthFactor(model.workload.demand));
  const calls = component.load.exact.div(model.designLoad);
  return average.times(calls).times(part.numerator).div(part.denominator);
}
