/** What a report needs to know of a sweep. Its texts may come from the service and from whoever uses it. */
export interface ReportedSweep {
  dryRun: boolean;
  cancelled: boolean;
  pruned: number;
  kept: number;
  failed: number;
  items: ReportedItem[];
  notes: string[];
  warnings: string[];
}

export interface ReportedItem {
  kind: 'sandbox' | 'snapshot' | 'tag' | 'template';
  id: string;
  what: 'pruned' | 'gone' | 'kept' | 'failed';
  reason: string;
  state?: string;
  template?: string;
  key?: string;
}
