import { Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type PlanList, PlanConnectionType } from './plan-list.js';

/** What a list of plans tells only where it is asked. */
@Resolver(() => PlanConnectionType)
export class PlanConnectionResolver {
  @ResolveField(() => Int, { description: 'All plans that fit the filter; counted only where it is asked for.' })
  async totalCount(@Parent() list: PlanList): Promise<number> {
    return list.count();
  }
}
