import { describe, expect, it } from '@jest/globals';
import { nearestNames } from '@headroom/catalog';
import { parseCommand } from './command.js';

describe('what is typed behind /headroom', () => {
  it.each([
    ['', { kind: 'MODAL' }],
    ['  ', { kind: 'MODAL' }],
    ['plan', { kind: 'MODAL' }],
    ['help', { kind: 'HELP' }],
    ['?', { kind: 'HELP' }],
    ['plan 12000/s web=X@1/s in eastus', { kind: 'PLAN', line: '12000/s web=X@1/s in eastus' }],
    ['12000/s web=X@1/s in eastus', { kind: 'PLAN', line: '12000/s web=X@1/s in eastus' }],
    ['web=X@1/s in eastus', { kind: 'PLAN', line: 'web=X@1/s in eastus' }],
    ['{"name": "x"}', { kind: 'DOCUMENT', source: '{"name": "x"}' }],
    ['plan ```yaml\nname: x\n```', { kind: 'DOCUMENT', source: 'name: x' }],
    ['name: x\ndemand: { peakPerSecond: 1 }', { kind: 'DOCUMENT', source: 'name: x\ndemand: { peakPerSecond: 1 }' }],
    ['plan: 12000/s web=X@1/s in eastus', { kind: 'PLAN', line: '12000/s web=X@1/s in eastus' }],
    ['list=X@1/s 5/s in eastus', { kind: 'PLAN', line: 'list=X@1/s 5/s in eastus' }],
    ['load 5/s X@1/s in eastus', { kind: 'PLAN', line: 'load 5/s X@1/s in eastus' }],
    ['compare shop:v1 shop:v2 a=b', { kind: 'COMPARE', names: ['shop:v1', 'shop:v2', 'a=b'] }],
    ['show shop:v1.', { kind: 'SHOW', name: 'shop:v1.' }],
    ['whatif We lose weight lose eastus', { kind: 'WHAT_IF', name: 'We lose weight', losses: ['eastus'] }],
    ['save', { kind: 'SAVE', name: null }],
    ['save Black Friday', { kind: 'SAVE', name: 'Black Friday' }],
    ['list', { kind: 'LIST', text: null }],
    ['ls checkout', { kind: 'LIST', text: 'checkout' }],
    ['show “Black Friday”', { kind: 'SHOW', name: 'Black Friday' }],
    ['compare A B', { kind: 'COMPARE', names: ['A', 'B'] }],
    ['compare "Plan A" vs "Plan B", C', { kind: 'COMPARE', names: ['Plan A', 'Plan B', 'C'] }],
    ['whatif Checkout lose eastus', { kind: 'WHAT_IF', name: 'Checkout', losses: ['eastus'] }],
    [
      'what-if "Black Friday" without eastus and westus3',
      { kind: 'WHAT_IF', name: 'Black Friday', losses: ['eastus', 'westus3'] },
    ],
    ['whatif Checkout lose a zone', { kind: 'WHAT_IF', name: 'Checkout', losses: ['zone'] }],
    [
      'whatif Checkout lose the East US region, azure/westus3 and one replica',
      { kind: 'WHAT_IF', name: 'Checkout', losses: ['East US', 'azure/westus3', 'replica'] },
    ],
    ['whatif Checkout lose the', { kind: 'INCOMPLETE', word: 'whatif', expected: '/headroom whatif NAME lose eastus' }],
    ['replan Checkout', { kind: 'REPLAN', name: 'Checkout' }],
    ['lock Checkout', { kind: 'LOCK', name: 'Checkout', reason: null }],
    ['lock Black Friday because of the freeze', { kind: 'LOCK', name: 'Black Friday', reason: 'the freeze' }],
    ['UNLOCK Checkout', { kind: 'UNLOCK', name: 'Checkout' }],
    ['link', { kind: 'LINK' }],
    ['unlink', { kind: 'UNLINK' }],
    ['show', { kind: 'INCOMPLETE', word: 'show', expected: '/headroom show NAME' }],
    [
      'compare A',
      { kind: 'INCOMPLETE', word: 'compare', expected: '/headroom compare "PLAN A" "PLAN B" …, at least two names' },
    ],
    ['whatif Checkout', { kind: 'INCOMPLETE', word: 'whatif', expected: '/headroom whatif NAME lose eastus' }],
    ['lock because', { kind: 'LOCK', name: 'because', reason: null }],
    ['shwo Checkout', { kind: 'UNKNOWN', word: 'shwo', suggestion: 'show' }],
    ['xyzzy', { kind: 'UNKNOWN', word: 'xyzzy', suggestion: null }],
  ])('%j', (text, command) => {
    expect(parseCommand(text, nearestNames)).toEqual(command);
  });
});
