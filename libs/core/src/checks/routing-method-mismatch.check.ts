import type { StrategyCheck } from './check.js';
import { edit } from './document-edits.js';

/**
 * A stated routing method that does not fit the strategy: several active locations need latency or weighted routing
 * (S75), a primary with spares needs priority routing (S90).
 */
export const routingMethodMismatch: StrategyCheck<'ROUTING_METHOD_MISMATCH'> = {
  code: 'ROUTING_METHOD_MISMATCH',
  scope: 'STRATEGY',
  severity: 'WARNING',
  guidePoint: 'S75',
  find: ({ plan }) => {
    const { method, methodStated } = plan.model.workload.router;
    if (!methodStated || !plan.canFailOver) return [];
    if (plan.shape === 'ACTIVE' && method === 'PRIORITY') {
      return [
        {
          subject: 'router',
          values: { method, fitting: ['WEIGHTED', 'LATENCY'] },
          edits: [edit('router.method', 'WEIGHTED')],
        },
      ];
    }
    if (plan.shape !== 'PASSIVE' || method === 'PRIORITY') return [];
    const edits = [edit('router.method', 'PRIORITY')];
    return [{ subject: 'router', guidePoint: 'S90', values: { method, fitting: ['PRIORITY'] }, edits }];
  },
};
