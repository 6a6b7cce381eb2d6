/** What a template gives a sandbox: for each mount the read-only layers, topmost first. Host paths. */
export interface TemplateLayers {
  /** Layers of `/`. */
  root: string[];
  /** Layers of `/usr` when it has layers of its own (the host's), else absent: it is part of `/`. */
  usr?: string[];
}
