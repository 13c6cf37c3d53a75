/** A preset token in production: nobody shall guess it. */
const LEAST_PRESET_CHARACTERS = 32;

const NEEDED_WITH_ISSUER = ['HEADROOM_OIDC_AUDIENCE', 'HEADROOM_OIDC_JWKS_URL'];

/** What is wrong between variables; told also where single ones are wrong. */
export function jointProblems(values: Readonly<Record<string, string | undefined>>): readonly string[] {
  const preset = values['HEADROOM_BOOTSTRAP_TOKEN'];
  const isProduction = values['NODE_ENV'] === 'production';
  const isShort = isProduction && preset !== undefined && preset.length < LEAST_PRESET_CHARACTERS;
  const missing =
    values['HEADROOM_OIDC_ISSUER'] === undefined ? [] : NEEDED_WITH_ISSUER.filter((name) => values[name] === undefined);
  return [
    ...missing.map((name) => `${name}: is needed with HEADROOM_OIDC_ISSUER`),
    ...(isShort
      ? [`HEADROOM_BOOTSTRAP_TOKEN: must have at least ${String(LEAST_PRESET_CHARACTERS)} characters in production`]
      : []),
  ];
}
