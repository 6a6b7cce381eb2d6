import type { SandboxService } from '../../e2b/sandboxes.js';
import type { TemplateService } from '../template/ports.js';

/** What a sweep needs of the service; every failure is a BackendError. */
export type PruneService = Pick<SandboxService, 'list' | 'info' | 'kill' | 'snapshots' | 'deleteSnapshot'> & {
  templates: Pick<TemplateService, 'tags' | 'removeTags'>;
};
