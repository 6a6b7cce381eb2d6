/** Both styles are constants: the page's policy names their hashes, and takes no others. */
const LIGHT = `--bg:#fbfbf9;--surface:#fff;--text:#1d1f22;--muted:#5b6067;--line:#e4e4df;--rail:#ebebe7;--accent:#2c5aa8;--soft:#eef2f9;--good:#17754a;--bad:#b8322a;--bad-soft:#fbf0ee;--warn:#835500;--warn-soft:#fbf5e8;--idle:#6a6f76;--code:#f3f3f0;--t-red:#b3261e;--t-green:#146c43;--t-yellow:#7a5000;--t-blue:#2456a8;--t-magenta:#8a2f8f;--t-cyan:#0b6a78;--t-grey:#646970;--p1:#9fb6dd;--p2:#7f9dd0;--p3:#6486c1;--p4:#2c5aa8;--p5:#8fa0b8;--p6:#b3bcc9;--s0:#2c5aa8;--s1:#c26a2b;--s2:#2f855a;--s3:#8a4fa3;--s4:#a8862a;--s5:#5f6b7a`;
const DARK = `--bg:#141517;--surface:#1b1d20;--text:#e9e9e6;--muted:#a5aab1;--line:#2e3135;--rail:#2a2d31;--accent:#8fb4f2;--soft:#1d2634;--good:#5fc492;--bad:#f28b82;--bad-soft:#2b1c1b;--warn:#e2b45f;--warn-soft:#2a2317;--idle:#9aa0a7;--code:#222529;--t-red:#f28b82;--t-green:#6fcf9c;--t-yellow:#e2b45f;--t-blue:#8fb4f2;--t-magenta:#d69be0;--t-cyan:#6cc7d4;--t-grey:#9aa0a7;--p1:#3b4f72;--p2:#4b6592;--p3:#5c7ab0;--p4:#8fb4f2;--p5:#56637a;--p6:#434b57;--s0:#8fb4f2;--s1:#e39a63;--s2:#6fcf9c;--s3:#c79adb;--s4:#d9bd6a;--s5:#a5aeba`;

const BASE = `
*{box-sizing:border-box}
html{color-scheme:light dark;-webkit-text-size-adjust:100%}
body{margin:0;background:var(--bg);color:var(--text);font:1rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;overflow-wrap:anywhere}
code,pre{font-family:ui-monospace,SFMono-Regular,"SF Mono",Menlo,Consolas,"Liberation Mono",monospace;font-size:.8125rem}
code{background:var(--code);border-radius:4px;padding:.1em .35em}
pre{margin:0;white-space:pre-wrap;line-height:1.5;tab-size:4}
pre code{background:none;padding:0}
h1,h2,h3,h4,p,ul,ol,dl,dd,figure{margin:0;padding:0}
ul,ol{list-style:none}
a{color:var(--accent);text-underline-offset:.15em}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px;border-radius:4px}
.skip{position:absolute;left:-999rem;top:0;background:var(--surface);padding:.5rem 1rem;z-index:2}
.skip:focus{left:.5rem;top:.5rem}
.page{max-width:76rem;margin:0 auto;padding:2.5rem 2rem 4rem;display:grid;grid-template-columns:minmax(0,1fr);gap:0 3.5rem}
nav{font-size:.875rem;margin:0 0 2.5rem}
nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem}
nav a{color:var(--muted);text-decoration:none;display:inline-block;padding:.2rem 0}
nav a:hover{color:var(--text);text-decoration:underline}
.head{border-left:4px solid var(--idle);padding:.1rem 0 .1rem 1.25rem;margin-bottom:2rem}
.head.passed{border-color:var(--good)}
.head.failed,.head.lost,.head.service{border-color:var(--bad)}
.head.timed-out{border-color:var(--warn)}
.about{color:var(--muted);font-size:.875rem}
.about span{color:var(--text)}
.about span::before{content:"· ";color:var(--muted)}
h1{font-size:clamp(1.6rem,4vw,2.15rem);line-height:1.2;font-weight:650;letter-spacing:-.015em;margin:.25rem 0 .35rem;text-wrap:balance}
.cause{font-size:1.05rem}
.facts{display:flex;flex-wrap:wrap;gap:.75rem 2.25rem;margin-top:1.1rem}
.facts dt,.rows dt{color:var(--muted);font-size:.8125rem}
.facts dd{font-variant-numeric:tabular-nums}
section{margin-bottom:3rem;scroll-margin-top:1rem}
.section-head{display:flex;flex-wrap:wrap;align-items:baseline;gap:.1rem .9rem;margin-bottom:.9rem}
h2{font-size:1.2rem;font-weight:650;letter-spacing:-.005em}
h3{font-size:.9375rem;font-weight:650;margin:1.5rem 0 .5rem}
h4{font-size:.8125rem;font-weight:600;color:var(--muted);margin:0 0 .35rem}
.note,.left-out{color:var(--muted);font-size:.875rem;font-variant-numeric:tabular-nums}
.left-out{margin-top:.5rem}
.callout{border:1px solid var(--line);border-left:3px solid var(--idle);background:var(--surface);border-radius:6px;padding:.75rem 1rem;margin-bottom:.6rem}
.callout.bad{border-left-color:var(--bad);background:var(--bad-soft)}
.callout.warn{border-left-color:var(--warn);background:var(--warn-soft);padding:.5rem 1rem}
.callout h3{margin-top:0}
.callout p+p,.callout .box{margin-top:.4rem}
.way-out{font-size:.9375rem}
.steps,.failures{border:1px solid var(--line);border-radius:8px;background:var(--surface);overflow:hidden}
.steps>li+li,.failures>li+li{border-top:1px solid var(--line)}
.line{display:grid;grid-template-columns:1rem .75rem minmax(0,1fr) 8rem 11rem 5.5rem;align-items:center;gap:0 .75rem;padding:.65rem 1rem}
.line::before{content:"";width:.4rem;height:.4rem;margin-left:.15rem}
summary{cursor:pointer}
summary.line{list-style:none}
summary.line::-webkit-details-marker{display:none}
summary.line::before,.more>summary::before{content:"";width:.4rem;height:.4rem;border:solid var(--muted);border-width:0 1.5px 1.5px 0;transform:rotate(-45deg);transition:transform .12s}
details[open]>summary.line::before,.more[open]>summary::before{transform:rotate(45deg)}
summary.line:hover,.more>summary:hover{background:var(--soft)}
summary:focus-visible{outline-offset:-2px}
.failures .line{grid-template-columns:1rem .75rem minmax(0,1fr)}
.name{font-weight:550;min-width:0}
.suite{color:var(--muted);font-weight:400}
.result{font-size:.875rem}
.result.k-failed,.result.k-lost{color:var(--bad)}
.result.k-timed-out{color:var(--warn)}
.result.k-passed,.result.k-skipped,.result.k-cancelled{color:var(--muted)}
.took,.share,.number{font-variant-numeric:tabular-nums;text-align:right;white-space:nowrap}
.line .took{font-size:.875rem}
.dot{display:inline-block;width:.6rem;height:.6rem;border-radius:50%;background:var(--idle)}
.dot.k-passed{background:var(--good)}
.dot.k-failed,.dot.k-lost{background:var(--bad);border-radius:2px}
.dot.k-timed-out{background:var(--warn);border-radius:2px}
.dot.k-skipped,.dot.k-cancelled{background:none;border:1.5px solid var(--idle)}
.track{display:block;width:100%;height:.4rem;border-radius:3px}
.rail{fill:var(--rail)}
.fill{fill:var(--idle)}
.fill.k-passed{fill:var(--good)}
.fill.k-failed,.fill.k-lost{fill:var(--bad)}
.fill.k-timed-out{fill:var(--warn)}
.step details>.box,.step details>.told,.failures details>:not(summary){margin:0 1rem .9rem}
.box{background:var(--code);border-radius:6px;padding:.75rem .9rem;max-height:30rem;overflow:auto}
.box.from-end{display:flex;flex-direction:column-reverse}
.gap{display:block;color:var(--muted);padding:.5rem 0}
.t-red{color:var(--t-red)}.t-green{color:var(--t-green)}.t-yellow{color:var(--t-yellow)}.t-blue{color:var(--t-blue)}.t-magenta{color:var(--t-magenta)}.t-cyan{color:var(--t-cyan)}.t-grey{color:var(--t-grey)}
.t-bold{font-weight:700}.t-italic{font-style:italic}.t-underline{text-decoration:underline}
.told h3{margin:.25rem 0 .35rem}
.foreign{border-left:2px solid var(--line);padding-left:1rem}
.foreign>*+*{margin-top:.6rem}
.foreign .heading{font-weight:650}
.foreign ul,.foreign ol{list-style:disc;padding-left:1.4rem}
.foreign ol{list-style:decimal}
.foreign blockquote{margin:0;padding-left:.9rem;border-left:2px solid var(--line);color:var(--muted)}
.foreign hr{border:0;border-top:1px solid var(--line)}
.facts-line{color:var(--muted);font-size:.875rem}
.facts-line .place{margin-left:.75rem}
.said{white-space:pre-wrap}
.failures details>.said,.failures details>.facts-line{margin-bottom:.5rem}
.legend{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;font-size:.875rem;margin-top:.6rem}
.legend .dot,.legend .swatch{margin-right:.45rem}
.legend .number{color:var(--muted);margin-left:.2rem}
.stacked,.phases{height:.75rem}
.phases{border-radius:4px}
.scroll{overflow-x:auto;border:1px solid var(--line);border-radius:8px;background:var(--surface)}
table{border-collapse:collapse;width:100%;font-size:.875rem}
th,td{padding:.45rem .8rem;text-align:left;vertical-align:top;border-top:1px solid var(--line);overflow-wrap:normal;word-break:normal}
td code{overflow-wrap:anywhere}
td:has(code){min-width:13rem}
.note+.scroll{margin-top:.6rem}
thead th,thead td{border-top:0;color:var(--muted);font-weight:550;white-space:nowrap}
th.number,td.number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
th.index{color:var(--muted);font-weight:400}
table.data td{max-width:22rem}
.none{color:var(--muted)}
.more{margin-top:.75rem;font-size:.9375rem}
.more>summary{list-style:none;display:flex;align-items:center;gap:.7rem;padding:.35rem .5rem;border-radius:6px;color:var(--muted);width:fit-content}
.more>summary::-webkit-details-marker{display:none}
.more>.scroll,.more>.files{margin-top:.5rem}
.files li{padding:.15rem 0}
.phase-list{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,17rem),1fr));gap:.3rem 2.5rem;margin-top:.9rem;font-size:.875rem}
.phase-list li{display:grid;grid-template-columns:.75rem minmax(0,1fr) auto 3.2rem;gap:.6rem;align-items:center}
.phase-list .name{font-weight:400}
.share{color:var(--muted)}
.swatch{display:inline-block;width:.7rem;height:.7rem;border-radius:2px;background:var(--idle)}
.p-template{background:var(--p1);fill:var(--p1)}.p-sandbox{background:var(--p2);fill:var(--p2)}.p-upload{background:var(--p3);fill:var(--p3)}.p-steps{background:var(--p4);fill:var(--p4)}.p-download{background:var(--p5);fill:var(--p5)}.p-after{background:var(--p6);fill:var(--p6)}
.charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,17rem),1fr));gap:1.25rem 2rem}
.chart figcaption{display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 1rem;font-size:.875rem;margin-bottom:.4rem;font-variant-numeric:tabular-nums}
.chart-title{font-weight:600}
.peak{color:var(--muted)}
.peak strong{color:var(--text);font-weight:600}
.plot{position:relative}
.plot svg{display:block;width:100%;height:6.5rem}
.y-top{position:absolute;right:0;top:.15rem;font-size:.75rem;color:var(--muted);background:var(--bg);padding:0 0 0 .35rem;font-variant-numeric:tabular-nums}
.x{display:flex;justify-content:space-between;font-size:.75rem;color:var(--muted);margin-top:.25rem;font-variant-numeric:tabular-nums}
.grid{stroke:var(--line);stroke-width:1;vector-effect:non-scaling-stroke}
.axis{stroke:var(--idle);stroke-width:1;vector-effect:non-scaling-stroke}
.area{fill:var(--accent);opacity:.14}
.curve{fill:none;stroke:var(--accent);stroke-width:1.75;stroke-linejoin:round;vector-effect:non-scaling-stroke}
.result-group h3{margin-top:1.25rem}
.value{border:1px solid var(--line);border-radius:8px;background:var(--surface);padding:.8rem 1rem 1rem;margin-bottom:1rem}
.value figcaption{font-size:.8125rem;margin-bottom:.6rem}
.value-name{font-weight:600;margin-right:.5rem}
.value-files{color:var(--muted)}
.picture{display:block;max-width:100%;height:auto;background:#fff;border-radius:4px}
.drawn{max-height:32rem}
.form{margin-top:.9rem}
.foreign-frame{display:block;width:100%;height:18rem;border:1px solid var(--line);border-radius:6px;background:var(--surface)}
.drawing svg{display:block;width:100%;max-width:46rem;height:auto;margin-top:.35rem}
.tick{font-size:12px;fill:var(--muted);font-family:system-ui,sans-serif}
.axis-name{font-size:.8125rem;color:var(--muted);max-width:46rem}
.axis-name.below{text-align:right}
.series{fill:none;stroke:var(--idle);stroke-width:2;stroke-linejoin:round}
.points{fill-opacity:.75}
.series.s-0{stroke:var(--s0)}.series.s-1{stroke:var(--s1)}.series.s-2{stroke:var(--s2)}.series.s-3{stroke:var(--s3)}.series.s-4{stroke:var(--s4)}.series.s-5{stroke:var(--s5)}
.points.s-0,.bar.s-0{fill:var(--s0)}.points.s-1,.bar.s-1{fill:var(--s1)}.points.s-2,.bar.s-2{fill:var(--s2)}.points.s-3,.bar.s-3{fill:var(--s3)}.points.s-4,.bar.s-4{fill:var(--s4)}.points.s-5,.bar.s-5{fill:var(--s5)}
.whisker{stroke:var(--s0);stroke-width:1.5}
.quartiles{fill:var(--soft);stroke:var(--s0);stroke-width:1.5}
.drawing+.drawing{margin-top:1.25rem}
.shares{display:grid;gap:.55rem;max-width:34rem;font-size:.875rem;margin-top:.5rem}
.shares li{display:grid;grid-template-columns:minmax(0,1fr) auto;gap:.15rem 1rem}
.shares .track{grid-column:1/-1}
.shares .name{font-weight:400}
.fill.k-share{fill:var(--s0)}
.swatch.s-0{background:var(--s0)}.swatch.s-1{background:var(--s1)}.swatch.s-2{background:var(--s2)}.swatch.s-3{background:var(--s3)}.swatch.s-4{background:var(--s4)}.swatch.s-5{background:var(--s5)}
.rows{display:grid;gap:.55rem;margin-top:.25rem}
.rows>div{display:grid;grid-template-columns:8rem minmax(0,1fr);gap:1rem;align-items:baseline}
footer{color:var(--muted);font-size:.8125rem;border-top:1px solid var(--line);padding-top:1rem}
@media (min-width:68rem){
.page{grid-template-columns:minmax(0,1fr) 10rem}
.head,footer{grid-column:1/-1}
nav{grid-column:2;grid-row:2;position:sticky;top:1.5rem;align-self:start;margin:0}
nav ul{display:block;border-left:1px solid var(--line);padding-left:1rem}
main{grid-column:1;grid-row:2}
}
@media (max-width:44rem){
.page{padding:1.5rem 1rem 3rem}
.line{grid-template-columns:.75rem .75rem minmax(0,1fr) auto;gap:.2rem .6rem;padding:.65rem .75rem}
.line .took{grid-column:4;grid-row:1}
.line .result{grid-column:3;grid-row:2}
.line .when{grid-column:3/-1;grid-row:3}
.failures .line{grid-template-columns:.75rem .75rem minmax(0,1fr)}
.step details>.box,.step details>.told,.failures details>:not(summary){margin-left:.75rem;margin-right:.75rem}
.rows>div{grid-template-columns:minmax(0,1fr);gap:0}
section{margin-bottom:2.25rem}
.value{padding:.75rem}
}
@media (prefers-reduced-motion:reduce){*{transition:none!important}}
@media print{.page{padding:0;display:block}nav,.skip{display:none}.box{max-height:none}}
`;

/** Of the page. */
export const PAGE_STYLE =
  `:root{${LIGHT}}@media (prefers-color-scheme:dark){:root{${DARK}}}${BASE}`.replaceAll('\n', '');

/** Of a frame with HTML of somebody else: the same quiet tables and texts. */
export const FRAME_STYLE = `:root{${LIGHT};color-scheme:light dark}@media (prefers-color-scheme:dark){:root{${DARK}}}body{margin:.75rem;background:var(--surface);color:var(--text);font:.875rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;overflow-wrap:anywhere}table{border-collapse:collapse}th,td{padding:.35rem .7rem;text-align:left;border:0;border-top:1px solid var(--line)}td{font-variant-numeric:tabular-nums}img,svg{max-width:100%;height:auto}a{color:var(--accent)}pre,code{font-family:ui-monospace,Menlo,Consolas,monospace}`;
