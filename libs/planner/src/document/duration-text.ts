const UNITS = [
  { letter: 'd', seconds: 86_400 },
  { letter: 'h', seconds: 3_600 },
  { letter: 'm', seconds: 60 },
] as const;

/** Seconds as the document writes them, in the largest unit that divides them: `"4h"`, `"90s"`, `"0.5s"`, `"0s"`. */
export function durationText(seconds: number): string {
  const unit = UNITS.find(({ seconds: size }) => seconds >= size && seconds % size === 0);
  return unit ? `${seconds / unit.seconds}${unit.letter}` : `${seconds}s`;
}
