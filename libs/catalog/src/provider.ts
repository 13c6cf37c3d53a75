/** The clouds of the catalogue, as they are written before the slash of a location. */
export const PROVIDERS = ['azure', 'aws', 'gcp'] as const;

/** A cloud of the catalogue. */
export type Provider = (typeof PROVIDERS)[number];

/** A place to run in: `provider/region`, for example `azure/eastus` (contract, conventions). */
export type Location = string;

/** A location taken apart. */
export interface LocationParts {
  readonly provider: Provider;
  /** The region as its provider spells it. */
  readonly region: string;
}

/** Whether a text is the name of a cloud of the catalogue. */
export function isProvider(text: string): text is Provider {
  return (PROVIDERS as readonly string[]).includes(text);
}

/** The one cloud of a filter, or all of them where it names none. */
export function providersOf({ provider }: { readonly provider?: Provider | undefined }): readonly Provider[] {
  return provider === undefined ? PROVIDERS : [provider];
}

/** Takes `provider/region` apart; undefined for an unknown provider or a text of another shape. */
export function parseLocation(location: Location): LocationParts | undefined {
  const slash = location.indexOf('/');
  const provider = location.slice(0, Math.max(slash, 0));
  const region = location.slice(slash + 1);
  return isProvider(provider) && region !== '' ? { provider, region } : undefined;
}

/** Puts a location together. */
export function formatLocation(parts: LocationParts): Location {
  return `${parts.provider}/${parts.region}`;
}
