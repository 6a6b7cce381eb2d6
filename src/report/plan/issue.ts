import { markerOf } from '../comment/marker.js';
import { createPen } from '../markdown/pen.js';
import { renderPlanSummary } from './comment.js';
import type { ReportedPlan } from './model.js';

/** What an issue about drift says: its marker, its title and its body. */
export function renderDriftIssue(
  plan: ReportedPlan,
  options: { secrets: readonly string[]; title: string; run: string },
): { marker: string; title: string; body: string } {
  const marker = markerOf(`drift ${plan.file.name} ${plan.stage}`);
  const pen = createPen(options.secrets);
  return {
    marker,
    title: pen.line(`Drift of stage ${plan.stage} of ${plan.file.name}`, 200),
    body: `${marker}\n${renderPlanSummary(plan, options)}\nTo put it right, apply the file again; this issue closes when nothing differs any more.`,
  };
}
