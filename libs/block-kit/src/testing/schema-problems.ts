import { readFileSync } from 'node:fs';
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';

/** What the published types of Slack are checked of. */
export type CheckedType = 'MessageBlocks' | 'Modal' | 'Home';

const validators = new Map<CheckedType, ValidateFunction>();

/**
 * Where blocks or a view are not of the types that Slack has published, as `pointer message`; none = they are. Lengths are
 * not in the types: see `messageProblems` and `viewProblems`.
 */
export function schemaProblems(type: CheckedType, value: unknown): readonly string[] {
  const validate = validatorOf(type);
  return validate(JSON.parse(JSON.stringify(value))) ? [] : (validate.errors ?? []).map(problemText);
}

function validatorOf(type: CheckedType): ValidateFunction {
  const known = validators.get(type);
  if (known !== undefined) return known;
  const made = ajv().getSchema(`slack#/definitions/${type}`);
  if (made === undefined) throw new Error(`The schema has no ${type}`);
  validators.set(type, made);
  return made;
}

let shared: Ajv | null = null;

function ajv(): Ajv {
  if (shared !== null) return shared;
  shared = new Ajv({ strict: false, allErrors: true });
  const text = readFileSync(new URL('../../src/generated/slack-schema.json', import.meta.url), 'utf8');
  shared.addSchema(JSON.parse(text) as object, 'slack');
  return shared;
}

function problemText({ instancePath, message = '' }: ErrorObject): string {
  return `${instancePath} ${message}`;
}
