import { defineWorkflow } from '../../../platform/workflow.ts';

export type GuidanceState = 'draft' | 'published' | 'taken-back' | 'discarded';
export type GuidanceStep = 'edit' | 'publish' | 'confirm' | 'take-back' | 'discard';

/**
 * The life of a piece of guidance. Its words are changed while nobody else reads them, so what was published stays as it was. When
 * its clause reads differently, somebody says that it still holds, or takes it back.
 */
export const guidanceWorkflow = defineWorkflow<GuidanceState, GuidanceStep>({
  name: 'guidance',
  initial: 'draft',
  states: {
    draft: { label: 'Draft' },
    published: { label: 'Published' },
    'taken-back': { label: 'Taken back' },
    discarded: { label: 'Discarded', final: true },
  },
  steps: [
    {
      name: 'edit',
      label: 'Save',
      from: ['draft', 'taken-back'],
      to: 'draft',
      capability: 'guidance.publish',
      enacts: [],
      verb: 'guidance written',
    },
    {
      name: 'publish',
      label: 'Publish it',
      from: ['draft'],
      to: 'published',
      capability: 'guidance.publish',
      enacts: ['questions'],
      verb: 'guidance published',
    },
    {
      name: 'confirm',
      label: 'It still holds',
      from: ['published'],
      to: 'published',
      capability: 'guidance.publish',
      enacts: ['questions'],
      verb: 'guidance found to hold still',
    },
    {
      name: 'take-back',
      label: 'Take it back',
      from: ['published'],
      to: 'taken-back',
      capability: 'guidance.publish',
      enacts: ['questions'],
      verb: 'guidance taken back',
    },
    {
      name: 'discard',
      label: 'Discard it',
      from: ['draft', 'taken-back'],
      to: 'discarded',
      capability: 'guidance.publish',
      enacts: [],
      verb: 'guidance discarded',
    },
  ],
});
