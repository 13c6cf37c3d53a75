const DOMAINS_TEXT = 'locations, zones and replicas that are down together';

/**
 * A cause of downtime in words (contract 2.10.26): `REGION azure/eastus` is `loss of region azure/eastus`. Component
 * and location names are kept as they are.
 */
export function causeText(cause: string): string {
  const [kind, ...names] = cause.split(' ');
  const subject = names.join(' ');
  switch (kind) {
    case 'DOMAINS':
      return DOMAINS_TEXT;
    case 'SHARED_FATE':
      return 'what all locations share';
    case 'ROUTER':
      return 'router';
    case 'COMPONENT':
      return `component ${subject}`;
    case 'REGION':
      return `switch-over after a loss of region ${subject}`;
    case 'ZONE':
      return `switch-over after a loss of ${zoneText(names)}`;
    case 'REPLICA':
      return `switch-over after a loss of a replica of ${replicaText(names)}`;
    case 'STAMP':
      return `switch-over after a loss of a stamp in ${subject}`;
    default:
      return cause;
  }
}

function replicaText(names: readonly string[]): string {
  const location = names.at(-1) ?? '';
  const component = names.slice(0, -1).join(' ');
  return component === '' ? location : `${component} in ${location}`;
}

/** `azure/eastus 2` is its second zone; without a number the location is one failure domain. */
function zoneText([location = '', zone]: readonly string[]): string {
  return zone === undefined ? `the only zone of ${location}` : `zone ${zone} of ${location}`;
}
