import { defineWorkflow } from '../../platform/workflow.ts';
import type { ModuleState } from './model.ts';

export type ModuleStep = 'publish' | 'retire' | 'bring-back';

/** The life of a training module. What people passed stays theirs when it is retired. */
export const moduleWorkflow = defineWorkflow<ModuleState, ModuleStep>({
  name: 'training module',
  initial: 'draft',
  states: {
    draft: { label: 'Draft' },
    'in-use': { label: 'In use' },
    retired: { label: 'Retired' },
  },
  steps: [
    {
      name: 'publish',
      label: 'Publish this version',
      from: ['draft', 'in-use'],
      to: 'in-use',
      capability: 'training.edit',
      enacts: ['training'],
      verb: 'training module published',
    },
    {
      name: 'retire',
      label: 'Retire this module',
      from: ['in-use'],
      to: 'retired',
      capability: 'training.edit',
      enacts: ['training'],
      verb: 'training module retired',
    },
    {
      name: 'bring-back',
      label: 'Bring it back',
      from: ['retired'],
      to: 'in-use',
      capability: 'training.edit',
      enacts: ['training'],
      verb: 'training module brought back',
    },
  ],
});
