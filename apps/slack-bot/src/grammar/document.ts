import type { Complaint } from './complaint.js';
import { type Draft, type DraftComponent, type DraftLocation, spanOf } from './draft.js';
import { findLocation, findSku, type Knowledge, locationsCalled } from './knowledge.js';
import type { Span } from './token.js';

/** What a draft is turned into a document with. */
export interface DraftContext {
  readonly knowledge: Knowledge;
  /** Where the line ends: what is missing is missed there. */
  readonly end: Span;
}

/** The document of a draft, and what is wrong or missing in it. */
export interface DraftDocument {
  readonly document: Readonly<Record<string, unknown>>;
  readonly complaints: readonly Complaint[];
}

type Json = Record<string, unknown>;

/** Turns what was read into a workload document. */
export function documentOf(draft: Draft, context: DraftContext): DraftDocument {
  const complaints: Complaint[] = [...missing(draft, context), ...missingRate(draft), ...repeatedNames(draft)];
  const { notes } = draft;
  const locations = draft.locations.flatMap((location) => locationOf(draft, location, { context, complaints }));
  complaints.push(...repeatedLocations(draft, context));
  const providers = providersOf(locations.length > 0 ? locations : context.knowledge.locations);
  const components = draft.components.map((component) =>
    componentOf(component, { context, complaints, notes, providers }),
  );
  const document: Json = {};
  for (const [path, value] of draft.fields) if (!OWN_PATHS.has(path)) setAt(document, path.split('.'), value);
  if (draft.combinations.length > 0) setAt(document, ['targets', 'tolerate', 'combinations'], draft.combinations);
  const zones = draft.fields.get('zones');
  const minReplicas = draft.fields.get('minReplicas');
  document['locations'] = locations.map((location) => (zones === undefined ? location : { location, zones }));
  document['components'] = components.map((one) => (minReplicas === undefined ? one : { ...one, minReplicas }));
  document['name'] ??= nameOf(draft, locations);
  return { document, complaints };
}

/** The clouds of some locations; sizes are looked up in all that there are where no location is understood. */
function providersOf(locations: readonly string[]): readonly string[] {
  return [...new Set(locations.map((location) => location.slice(0, location.indexOf('/'))))];
}

/** What is no field of the document by itself. */
const OWN_PATHS = new Set(['zones', 'minReplicas']);

function setAt(target: Json, [first = '', ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) {
    target[first] = value;
    return;
  }
  const inner = (target[first] ??= {}) as Json;
  setAt(inner, rest, value);
}

function nameOf({ components, notes }: Draft, locations: readonly string[]): string {
  const name = `${components.map((component) => component.name).join(', ')} in ${locations.map((location) => location.split('/')[1]).join(', ')}`;
  notes.push(`The plan is called "${name}".`);
  return name;
}

interface Resolving {
  readonly context: DraftContext;
  /** Added to. */
  readonly complaints: Complaint[];
  /** Added to. */
  readonly notes: string[];
}

function locationOf(
  draft: Draft,
  { token }: DraftLocation,
  { context, complaints }: Omit<Resolving, 'notes'>,
): readonly string[] {
  const { knowledge } = context;
  const called = locationMeant(draft, token.text, knowledge);
  if (called !== null) return [called];
  const found = findLocation(knowledge, token.text, draft.provider);
  const isSeveral = found.kind === 'SEVERAL';
  complaints.push({
    ...spanOf(token),
    code: isSeveral ? 'AMBIGUOUS_REGION' : 'UNKNOWN_REGION',
    read: token.text,
    expected: isSeveral ? `one of ${found.locations.join(', ')}` : 'a region such as eastus, us-east-1 or europe-west1',
    suggestion: isSeveral ? (found.locations[0] ?? null) : found.kind === 'NONE' ? found.nearest : null,
  });
  return [];
}

/** The one location that a name means; among those of several clouds the one whose cloud has the sizes of the line. */
function locationMeant({ provider, components }: Draft, name: string, knowledge: Knowledge): string | null {
  const called = locationsCalled(knowledge, name, provider);
  const sizes = components.flatMap(({ sku }) => (sku === null ? [] : [sku.text]));
  const hasSizes = (location: string) =>
    sizes.length > 0 && sizes.every((size) => findSku(knowledge, size, providersOf([location])) !== null);
  const [only, ...others] = called.length > 1 ? called.filter(hasSizes) : called;
  return others.length === 0 ? (only ?? null) : null;
}

function componentOf(
  { name, kind, sku, pricePerHour, capacityPerSecond, isCapacityWrong, span }: DraftComponent,
  { context, complaints, notes, providers }: Resolving & { readonly providers: readonly string[] },
): Json {
  const component: Json = { name, kind };
  if (pricePerHour !== null) component['pricePerHour'] = pricePerHour;
  if (sku !== null) {
    const known = findSku(context.knowledge, sku.text, providers);
    component['sku'] = known ?? sku.text;
    if (known !== null && known.toLowerCase() !== sku.word) notes.push(`${sku.text} is taken as ${known}.`);
    if (known === null) complaints.push(unknownSku(sku, { context, providers }));
  }
  if (capacityPerSecond !== null) component['capacityPerSecond'] = capacityPerSecond;
  else if (!isCapacityWrong) {
    complaints.push({
      ...span,
      code: 'MISSING',
      read: name,
      expected: `what one replica of ${name} can take, such as ${name}=${sku?.text ?? pricePerHour ?? 'SIZE'}@100/s`,
      suggestion: null,
    });
  }
  return component;
}

function unknownSku(
  token: Span & { readonly text: string },
  { context, providers }: { readonly context: DraftContext; readonly providers: readonly string[] },
): Complaint {
  const names = providers.flatMap((provider) => context.knowledge.skus(provider));
  return {
    ...spanOf(token),
    code: 'UNKNOWN_SKU',
    read: token.text,
    expected: `a size of ${providers.join(' or ')}, or a price an hour such as $0.19`,
    suggestion: context.knowledge.nearest(token.text, names)[0] ?? null,
  };
}

function missing({ fields, components, locations, complaints }: Draft, { end }: DraftContext): readonly Complaint[] {
  const lacks = (expected: string): Complaint => ({ ...end, code: 'MISSING', read: '', expected, suggestion: null });
  const isBadly = (part: string): boolean =>
    complaints.some(({ code, expected }) => code === 'NOT_A_VALUE' && expected.includes(part));
  return [
    ...(fields.has('demand.peakPerSecond') || isBadly('a load such as 12000/s')
      ? []
      : [lacks('the load, such as 12000/s')]),
    ...(components.length > 0 || isBadly('@100/s') ? [] : [lacks('a component, such as web=Standard_D4s_v5@100/s')]),
    ...(locations.length > 0 || isBadly('regions such as') ? [] : [lacks('where it runs, such as in eastus,westus3')]),
  ];
}

/** Prices of the catalogue are in US dollars; in another currency what a dollar is must be said. */
function missingRate({ fields, components }: Draft): readonly Complaint[] {
  const currency = fields.get('currency') ?? 'USD';
  const sized = components.find(({ sku }) => sku !== null);
  if (currency === 'USD' || fields.has('exchangeRate') || sized === undefined) return [];
  const expected = `what a dollar is in ${String(currency)}, such as currency ${String(currency)} rate 0.92`;
  return [{ ...spanOf(sized.span), code: 'MISSING', read: sized.name, expected, suggestion: null }];
}

function repeatedNames({ components }: Draft): readonly Complaint[] {
  const names = components.map(({ name }) => name);
  return components
    .filter(({ name }, index) => names.indexOf(name) < index)
    .map(({ name, span }) => twice(span, { read: name, expected: 'a name of its own for each component' }));
}

function repeatedLocations(draft: Draft, { knowledge }: DraftContext): readonly Complaint[] {
  const found = draft.locations.map(({ token }) => locationMeant(draft, token.text, knowledge));
  return draft.locations
    .filter((_, index) => found[index] !== null && found.indexOf(found[index] ?? null) < index)
    .map(({ token }) => twice(token, { read: token.text, expected: 'each region once' }));
}

function twice(span: Span, { read, expected }: Pick<Complaint, 'read' | 'expected'>): Complaint {
  return { ...spanOf(span), code: 'TWICE', read, expected, suggestion: null };
}
