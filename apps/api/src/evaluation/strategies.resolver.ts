import { Query, Resolver } from '@nestjs/graphql';
import { STRATEGY_DESCRIPTIONS, type StrategyDescription, StrategyType } from '../schema/strategy.types.js';

/** What the strategies are. */
@Resolver()
export class StrategiesResolver {
  @Query(() => [StrategyType], { description: 'Every redundancy strategy with what it means.' })
  strategies(): readonly StrategyDescription[] {
    return STRATEGY_DESCRIPTIONS;
  }
}
