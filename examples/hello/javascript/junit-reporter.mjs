// A reporter for Node's test runner, https://nodejs.org/api/test.html#custom-reporters: JUnit XML, and the coverage of
// our own files beside it. Node 18 has no JUnit reporter of its own.
import { writeFileSync } from 'node:fs';
import { relative, sep } from 'node:path';

const escaped = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\n': '&#10;' };
const xml = (text) => String(text).replace(/[&<>"\n]/g, (character) => escaped[character]);

export default async function* junit(events) {
  const suites = [];
  const cases = [];
  for await (const { type, data } of events) {
    if (type === 'test:start') suites[data.nesting] = data.name;
    if (type === 'test:coverage') writeCoverage(data.summary);
    if ((type !== 'test:pass' && type !== 'test:fail') || data.details.type === 'suite') continue;
    cases.push({
      suite: data.nesting > 0 ? suites[data.nesting - 1] : 'javascript',
      name: data.name,
      seconds: (data.details.duration_ms ?? 0) / 1000,
      failure: type === 'test:fail' ? (data.details.error?.cause ?? data.details.error) : undefined,
    });
  }
  const failures = cases.filter(({ failure }) => failure !== undefined).length;
  yield '<?xml version="1.0" encoding="utf-8"?>\n';
  yield `<testsuites><testsuite name="javascript" tests="${cases.length}" failures="${failures}">\n`;
  for (const { suite, name, seconds, failure } of cases) {
    const head = `<testcase classname="${xml(suite)}" name="${xml(name)}" time="${seconds.toFixed(3)}"`;
    if (failure === undefined) yield `${head}/>\n`;
    else yield `${head}><failure message="${xml(failure.message ?? failure)}"/></testcase>\n`;
  }
  yield '</testsuite></testsuites>\n';
}

function writeCoverage({ files, workingDirectory }) {
  const ours = files.filter(({ path }) => !/(test|reporter)\.mjs$/.test(path));
  const lines = ours.map((file) => {
    const path = relative(workingDirectory, file.path).split(sep).join('/');
    return `${path} ${file.coveredLineCount} ${file.totalLineCount}\n`;
  });
  writeFileSync('coverage/javascript.part', lines.join(''));
}
