import { describe, expect, it } from '@jest/globals';
import { isTracingWanted } from './is-tracing-wanted.js';

const ADDRESS = 'http://collector:4318';

describe('isTracingWanted', () => {
  it('is so where an address for spans is given', () => {
    expect(isTracingWanted({ OTEL_EXPORTER_OTLP_ENDPOINT: ADDRESS })).toBe(true);
    expect(isTracingWanted({ OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: ADDRESS })).toBe(true);
  });

  it('is not so without one, with an empty one, or where OpenTelemetry is turned off', () => {
    expect(isTracingWanted({ OTEL_SERVICE_NAME: 'api' })).toBe(false);
    expect(isTracingWanted({ OTEL_EXPORTER_OTLP_ENDPOINT: ' ' })).toBe(false);
    expect(isTracingWanted({ OTEL_EXPORTER_OTLP_ENDPOINT: ADDRESS, OTEL_SDK_DISABLED: 'True' })).toBe(false);
  });
});
