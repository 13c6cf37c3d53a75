import { Readiness, type ReadinessReport } from '@headroom/service';
import { Controller, Get, Header, HttpCode, Inject, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Metrics } from './metrics.js';

const UNAVAILABLE = 503;

/** What whoever runs the product asks: is it alive, may traffic come, how does it do. */
@Controller()
export class OperationController {
  constructor(
    @Inject(Readiness) private readonly readiness: Readiness,
    @Inject(Metrics) private readonly metrics: Metrics,
  ) {}

  @Get('/health/live')
  @HttpCode(200)
  live(): { readonly status: 'ok' } {
    return { status: 'ok' };
  }

  @Get('/health/ready')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<ReadinessReport> {
    const report = await this.readiness.report();
    if (report.status !== 'ok') reply.status(UNAVAILABLE);
    return report;
  }

  @Get('/metrics')
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  async metricsText(): Promise<string> {
    return this.metrics.registry.metrics();
  }
}
