import type { Contribution } from '@headroom/core';

import { causeText } from '../words/cause-words.js';
import type { Explanation, Operand } from './explanation.js';
import { absentExplanation, explanationOf } from './explanation-builder.js';
import type { Term } from './need-terms.js';
import { answerOperand, constantOperand, engineOperand } from './operands.js';
import { rateTerm } from './rate-terms.js';
import type { ReliabilityPlace } from './reliability-explanations.js';
import { seriesOperands } from './series-terms.js';

const MINUTES_PER_YEAR = constantOperand({
  name: 'minutesOfYear',
  value: 525_600,
  meaning: 'minutes of a year of 8,760 h',
});

/** Every cause of downtime: the static part, what stands in series, and every loss that is felt (contract 2.10.26). */
export function contributionExplanations(place: ReliabilityPlace): readonly Explanation[] {
  return place.reliability.contributions.flatMap((contribution, index) => {
    const path = `${place.path}.contributions.${String(index)}`;
    return [
      eventsExplanation({ place, contribution, index, path }),
      minutesExplanation({ place, contribution, index, path }),
    ];
  });
}

interface CausePlace {
  readonly place: ReliabilityPlace;
  readonly contribution: Contribution;
  readonly index: number;
  readonly path: string;
}

/** Position of a contribution among the transitions, which follow the static part and the series. */
function moveOf({ place, index }: CausePlace): ReliabilityPlace['parts']['moves'][number] | undefined {
  return place.parts.moves[index - 1 - place.parts.elements.length];
}

function eventsExplanation(cause: CausePlace): Explanation {
  const { place, contribution, path } = cause;
  const head = {
    path: `${path}.eventsPerYear`,
    label: `how often a year: ${causeText(contribution.cause)}`,
    unit: 'events',
    guidePoints: ['S13'],
    rule: 'contract 2.6, 2.10.27; model §9',
  };
  const move = moveOf(cause);
  if (contribution.eventsPerYear === null || move === undefined) {
    return absentExplanation({ ...head, notes: ['A static cause has no rate of its own.'] });
  }
  return explanationOf({ ...head, value: contribution.eventsPerYear, ...rateTerm(place.context, move) });
}

function minutesExplanation(cause: CausePlace): Explanation {
  const { place, contribution, path } = cause;
  return explanationOf({
    path: `${path}.minutesPerYear`,
    label: `downtime a year from ${causeText(contribution.cause)}, ${place.label}`,
    value: contribution.minutesPerYear,
    unit: 'min',
    ...minutesTerm(cause),
    guidePoints: ['S09', 'S25', 'S82'],
    rule: 'contract 2.6, 2.10.26; model §9',
  });
}

function minutesTerm(cause: CausePlace): Term {
  const { place, contribution, path, index } = cause;
  const { parts } = place;
  const move = moveOf(cause);
  if (move !== undefined) {
    return {
      formula: 'events * below / 60',
      operands: [
        answerOperand({ name: 'events', value: contribution.eventsPerYear ?? 0, path: `${path}.eventsPerYear` }),
        engineOperand({
          name: 'below',
          value: move.belowSeconds,
          unit: 's',
          method:
            'seconds below availableRatio of one such loss, the ways a failover can go mixed; 0 where the settled state counts it already (contract 2.6)',
        }),
      ],
    };
  }
  const domains = domainsOperand(place);
  if (index === 0) return { formula: 'domains * minutesOfYear', operands: [domains, MINUTES_PER_YEAR] };
  const series = seriesOperands(place.context, parts.elements.slice(0, index));
  const up = series.slice(0, -1).map(({ name }) => name);
  const factors = ['(1 - domains)', ...up, `(1 - ${series.at(-1)?.name ?? ''})`];
  return {
    formula: `${factors.join(' * ')} * minutesOfYear`,
    operands: [domains, ...series, MINUTES_PER_YEAR],
  };
}

function domainsOperand({ parts }: ReliabilityPlace): Operand {
  return engineOperand({
    name: 'domains',
    value: Math.min(1, parts.still.unavailability),
    method:
      'chance that less than availableRatio is served, summed over the settled states of locations, zones and replicas (contract 2.6; model §8)',
  });
}
