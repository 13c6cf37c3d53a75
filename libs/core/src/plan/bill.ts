import type { CostCategory, CostPurpose } from '../workload/vocabulary.js';
import type { DecimalText } from '../workload/workload-input.js';

export interface CostLine {
  readonly component: string;
  readonly location: string;
  readonly category: CostCategory;
  readonly purpose: CostPurpose;
  readonly quantity: DecimalText;
  /** `replica-hours`, `GiB-months`, `GiB`, `unit-hours`, `months`. */
  readonly unit: string;
  readonly unitPrice: DecimalText;
  readonly monthly: DecimalText;
  readonly priceSource: string;
  readonly priceDate: string | null;
}

export interface CostTotal {
  readonly key: string;
  readonly monthly: DecimalText;
}

export interface PlanCost {
  readonly monthlyTotal: DecimalText;
  readonly lines: readonly CostLine[];
  readonly byComponent: readonly CostTotal[];
  readonly byLocation: readonly CostTotal[];
  readonly byCategory: readonly CostTotal[];
  readonly byPurpose: readonly CostTotal[];
  /** Total − `NO_REDUNDANCY` total; null where that strategy has no plan (contract 2.10.33). */
  readonly costOfRedundancy: DecimalText | null;
  readonly surgePerFailover: DecimalText;
  readonly expectedDowntimeCostPerYear: DecimalText | null;
  readonly expectedAnnualCost: DecimalText;
  /** Monthly total of the same document without growth (horizon 0). */
  readonly monthlyTotalToday: DecimalText;
}
