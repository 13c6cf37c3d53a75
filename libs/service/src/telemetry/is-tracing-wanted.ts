type Environment = Readonly<Record<string, string | undefined>>;

const ADDRESSES = ['OTEL_EXPORTER_OTLP_ENDPOINT', 'OTEL_EXPORTER_OTLP_TRACES_ENDPOINT'];

/** Whether spans are to be sent: OpenTelemetry's own variables name an address for them and do not turn it off. */
export function isTracingWanted(environment: Environment): boolean {
  const isDisabled = environment['OTEL_SDK_DISABLED']?.trim().toLowerCase() === 'true';
  return !isDisabled && ADDRESSES.some((name) => (environment[name] ?? '').trim() !== '');
}
