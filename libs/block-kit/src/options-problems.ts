import { checkGroup, checkOption } from './check-elements.js';
import { at, checkCount, type Checking, items, type Place, type SlackProblem } from './problem.js';

/** Everything that Slack would refuse of the answer to an external select; none = fine. */
export function optionsProblems(answer: unknown): readonly SlackProblem[] {
  const checking: Checking = { problems: [] };
  const whole: Place = { value: answer, pointer: '' };
  const options = items(whole, 'options');
  const groups = items(whole, 'option_groups');
  checkCount(checking, at(whole, 'options'), { count: options.length, limit: 'selectOptions' });
  checkCount(checking, at(whole, 'option_groups'), { count: groups.length, limit: 'selectGroups' });
  for (const option of options) checkOption(checking, option);
  for (const group of groups) checkGroup(checking, group);
  return checking.problems;
}
