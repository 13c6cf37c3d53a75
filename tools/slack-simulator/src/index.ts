export type { Delivered } from './delivery/delivery.js';
export type { PageShortcut } from './page/regions.js';
export type { Action } from './person/act.js';
export type { CommandOutcome, TypedCommand } from './person/command.js';
export type { Said, SaidOutcome, UploadedFile } from './person/events.js';
export type { Forgery } from './person/forge.js';
export type { People } from './person/people.js';
export type { FilledValues, Submitted } from './person/submit.js';
export type { Suggested } from './person/suggest.js';
export { type SimulatorOptions, type SlackSimulator, startSlackSimulator } from './simulator.js';
export type { Fault } from './state/faults.js';
export type { FilledValue } from './state/form-state.js';
export type {
  RecordedCall,
  SlackChannel,
  SlackFile,
  SlackMessage,
  SlackUser,
  SlackView,
  Team,
} from './state/records.js';
export { SAMPLE_WORKSPACE } from './state/sample-workspace.js';
export type { WorkspaceOptions } from './state/workspace.js';
