import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { fromBinary, type DescFile } from '@bufbuild/protobuf';
import {
  FileDescriptorProtoSchema,
  type DescriptorProto,
  type FileDescriptorProto,
} from '@bufbuild/protobuf/wkt';
import { file_filesystem } from '../../../src/engine/agent/gen/filesystem_pb.js';
import { file_process } from '../../../src/engine/agent/gen/process_pb.js';

test.each([
  ['process', file_process],
  ['filesystem', file_filesystem],
])('the %s service is on the wire what the published SDK speaks', (name, ours: DescFile) => {
  const theirs = sdkDescriptors().find((file) => file.package === name);
  expect(theirs).toBeDefined();
  expect(outline(ours.proto)).toEqual(outline(theirs!));
});

/** The descriptors that are embedded in the SDK's code. */
function sdkDescriptors(): FileDescriptorProto[] {
  const file = fileURLToPath(new URL('../../../node_modules/e2b/dist/index.mjs', import.meta.url));
  const embedded = readFileSync(file, 'utf8').matchAll(/fileDesc\("([A-Za-z0-9+/=]+)"/g);
  return [...embedded].map((match) =>
    fromBinary(FileDescriptorProtoSchema, Buffer.from(match[1]!, 'base64')),
  );
}

/** All that decides bytes: names, numbers, types, presence and the calls; neither order nor comments. */
function outline(file: FileDescriptorProto): string[] {
  const messages = (prefix: string, message: DescriptorProto): string[] => {
    const name = `${prefix}.${message.name}`;
    const fields = message.field.map(
      (field) =>
        `${name}.${field.name} = ${field.number} ${field.type} ${field.label} ${field.typeName} ${field.proto3Optional} ${
          field.proto3Optional || field.oneofIndex === undefined
            ? ''
            : message.oneofDecl[field.oneofIndex]?.name
        }`,
    );
    return [...fields, ...message.nestedType.flatMap((nested) => messages(name, nested))];
  };
  return [
    ...file.messageType.flatMap((message) => messages(file.package, message)),
    ...file.enumType.flatMap((type) =>
      type.value.map((value) => `${type.name}.${value.name} = ${value.number}`),
    ),
    ...file.service.flatMap((service) =>
      service.method.map(
        (method) =>
          `${file.package}.${service.name}/${method.name} ${method.inputType} ${method.clientStreaming} ${method.outputType} ${method.serverStreaming}`,
      ),
    ),
  ].sort();
}
