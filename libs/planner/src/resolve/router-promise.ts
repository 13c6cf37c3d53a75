import { isProvider, nearestNames, PROVIDERS, type Catalog, type SlaFact } from '@headroom/catalog';
import { decimal, type DecimalText } from '@headroom/core';

/** A router's promised availability, 0..1, and what it rests on in words. */
export interface RouterPromise {
  readonly availability: DecimalText;
  readonly source: string;
}

/** The health-checked router of a provider by its SLA (contract 1); null for a provider that the catalogue does not know. */
export function providerRouter(catalog: Catalog, provider: string): RouterPromise | null {
  return isProvider(provider) ? promiseOf(catalog.routerSla(provider)) : null;
}

/**
 * What the SLA of a product promises, by its name with or without the provider's (`Azure Front Door`, `Front Door`): the
 * least where its configurations differ. Null where the catalogue does not know it.
 */
export function namedRouter(catalog: Catalog, sku: string): RouterPromise | null {
  const promises = serviceLevels(catalog).filter(({ service }) => plainName(service) === plainName(sku));
  const [least] = promises.toSorted((first, second) => decimal(first.availability).cmp(decimal(second.availability)));
  return least === undefined ? null : promiseOf(least);
}

/** Known products with a name like this one, best first. */
export function nearestRouters(catalog: Catalog, sku: string): readonly string[] {
  return nearestNames(plainName(sku), [...new Set(serviceLevels(catalog).map(({ service }) => service))]);
}

type ServiceLevel = SlaFact & { readonly availability: string };

function serviceLevels(catalog: Catalog): readonly ServiceLevel[] {
  const all = PROVIDERS.flatMap((provider) => catalog.slas({ provider }));
  return all.flatMap((sla) => (sla.availability === null ? [] : [{ ...sla, availability: sla.availability }]));
}

const PROVIDER_NAMES = /^(?:microsoft |azure |amazon |aws |google |gcp )+/;

function plainName(name: string): string {
  return name.trim().toLowerCase().replace(PROVIDER_NAMES, '');
}

function promiseOf({ service, monthlyUptimePercent, source, availability }: ServiceLevel): RouterPromise {
  return { availability, source: `SLA of ${service}, ${monthlyUptimePercent} %: ${source}` };
}
