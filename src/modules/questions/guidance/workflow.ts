import { defineWorkflow } from '../../../platform/workflow.ts';

export type GuidanceState = 'draft' | 'published' | 'taken-back';
export type GuidanceStep = 'edit' | 'publish' | 'take-back';

/** The life of a piece of guidance. Its words are changed while nobody else reads them, so what was published stays as it was. */
export const guidanceWorkflow = defineWorkflow<GuidanceState, GuidanceStep>({
  name: 'guidance',
  initial: 'draft',
  states: {
    draft: { label: 'Draft' },
    published: { label: 'Published' },
    'taken-back': { label: 'Taken back' },
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
      name: 'take-back',
      label: 'Take it back',
      from: ['published'],
      to: 'taken-back',
      capability: 'guidance.publish',
      enacts: ['questions'],
      verb: 'guidance taken back',
    },
  ],
});
