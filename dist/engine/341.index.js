export const id = 341;
export const ids = [341];
export const modules = {

/***/ 5341:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  CloseStdinRequestSchema: () => (/* binding */ CloseStdinRequestSchema),
  CloseStdinResponseSchema: () => (/* binding */ CloseStdinResponseSchema),
  ConnectRequestSchema: () => (/* binding */ ConnectRequestSchema),
  ConnectResponseSchema: () => (/* binding */ ConnectResponseSchema),
  ListRequestSchema: () => (/* binding */ ListRequestSchema),
  ListResponseSchema: () => (/* binding */ ListResponseSchema),
  PTYSchema: () => (/* binding */ PTYSchema),
  PTY_SizeSchema: () => (/* binding */ PTY_SizeSchema),
  Process: () => (/* binding */ Process),
  ProcessConfigSchema: () => (/* binding */ ProcessConfigSchema),
  ProcessEventSchema: () => (/* binding */ ProcessEventSchema),
  ProcessEvent_DataEventSchema: () => (/* binding */ ProcessEvent_DataEventSchema),
  ProcessEvent_EndEventSchema: () => (/* binding */ ProcessEvent_EndEventSchema),
  ProcessEvent_KeepAliveSchema: () => (/* binding */ ProcessEvent_KeepAliveSchema),
  ProcessEvent_StartEventSchema: () => (/* binding */ ProcessEvent_StartEventSchema),
  ProcessInfoSchema: () => (/* binding */ ProcessInfoSchema),
  ProcessInputSchema: () => (/* binding */ ProcessInputSchema),
  ProcessSelectorSchema: () => (/* binding */ ProcessSelectorSchema),
  SendInputRequestSchema: () => (/* binding */ SendInputRequestSchema),
  SendInputResponseSchema: () => (/* binding */ SendInputResponseSchema),
  SendSignalRequestSchema: () => (/* binding */ SendSignalRequestSchema),
  SendSignalResponseSchema: () => (/* binding */ SendSignalResponseSchema),
  Signal: () => (/* binding */ Signal),
  SignalSchema: () => (/* binding */ SignalSchema),
  StartRequestSchema: () => (/* binding */ StartRequestSchema),
  StartResponseSchema: () => (/* binding */ StartResponseSchema),
  StreamInputRequestSchema: () => (/* binding */ StreamInputRequestSchema),
  StreamInputRequest_DataEventSchema: () => (/* binding */ StreamInputRequest_DataEventSchema),
  StreamInputRequest_KeepAliveSchema: () => (/* binding */ StreamInputRequest_KeepAliveSchema),
  StreamInputRequest_StartEventSchema: () => (/* binding */ StreamInputRequest_StartEventSchema),
  StreamInputResponseSchema: () => (/* binding */ StreamInputResponseSchema),
  UpdateRequestSchema: () => (/* binding */ UpdateRequestSchema),
  UpdateResponseSchema: () => (/* binding */ UpdateResponseSchema),
  file_process: () => (/* binding */ file_process)
});

// EXTERNAL MODULE: ./node_modules/@bufbuild/protobuf/dist/esm/codegenv2/file.js
var file = __webpack_require__(1285);
// EXTERNAL MODULE: ./node_modules/@bufbuild/protobuf/dist/esm/codegenv2/message.js
var message = __webpack_require__(104);
;// CONCATENATED MODULE: ./node_modules/@bufbuild/protobuf/dist/esm/codegenv2/enum.js
// Copyright 2021-2026 Buf Technologies, Inc.
//
// Licensed under the Apache License, Version 2.0 (the "License");
// you may not use this file except in compliance with the License.
// You may obtain a copy of the License at
//
//      http://www.apache.org/licenses/LICENSE-2.0
//
// Unless required by applicable law or agreed to in writing, software
// distributed under the License is distributed on an "AS IS" BASIS,
// WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
// See the License for the specific language governing permissions and
// limitations under the License.
/**
 * Hydrate an enum descriptor.
 *
 * @private
 */
function enumDesc(file, path, ...paths) {
    if (paths.length == 0) {
        return file.enums[path];
    }
    const e = paths.pop(); // we checked length above
    return paths.reduce((acc, cur) => acc.nestedMessages[cur], file.messages[path]).nestedEnums[e];
}
/**
 * Construct a TypeScript enum object at runtime from a descriptor.
 *
 * The returned object is identical to a transpiled TS enum and includes the
 * reverse mapping, see https://www.typescriptlang.org/docs/handbook/enums.html#reverse-mappings
 */
function tsEnum(desc) {
    const enumObject = {};
    for (const value of desc.values) {
        enumObject[value.localName] = value.number;
        enumObject[value.number] = value.localName;
    }
    return enumObject;
}
/**
 * Construct an object enum at runtime from a descriptor.
 *
 * The returned object is a record of enum value name to integer value. It's
 * a subset of transpiled TS enums - it does not include the reverse mapping,
 * and only supports lookup by value name.
 */
function objEnum(desc) {
    const enumObject = {};
    for (const value of desc.values) {
        enumObject[value.localName] = value.number;
    }
    return enumObject;
}

;// CONCATENATED MODULE: ./node_modules/@bufbuild/protobuf/dist/esm/codegenv2/service.js
// Copyright 2021-2026 Buf Technologies, Inc.
//
// Licensed under the Apache License, Version 2.0 (the "License");
// you may not use this file except in compliance with the License.
// You may obtain a copy of the License at
//
//      http://www.apache.org/licenses/LICENSE-2.0
//
// Unless required by applicable law or agreed to in writing, software
// distributed under the License is distributed on an "AS IS" BASIS,
// WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
// See the License for the specific language governing permissions and
// limitations under the License.
/**
 * Hydrate a service descriptor.
 *
 * @private
 */
function serviceDesc(file, path, ...paths) {
    if (paths.length > 0) {
        throw new Error();
    }
    return file.services[path];
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/agent/gen/process_pb.js
// The process service of the sandbox agent. Wire-compatible with E2B's envd (package, names and field numbers
// are the published protocol); the words here are ours.

/**
 * Describes the file process.proto.
 */
const file_process = /*@__PURE__*/ (0,file/* fileDesc */.w)("Cg1wcm9jZXNzLnByb3RvEgdwcm9jZXNzIkoKA1BUWRIfCgRzaXplGAEgASgLMhEucHJvY2Vzcy5QVFkuU2l6ZRoiCgRTaXplEgwKBGNvbHMYASABKA0SDAoEcm93cxgCIAEoDSKhAQoNUHJvY2Vzc0NvbmZpZxILCgNjbWQYASABKAkSDAoEYXJncxgCIAMoCRIuCgRlbnZzGAMgAygLMiAucHJvY2Vzcy5Qcm9jZXNzQ29uZmlnLkVudnNFbnRyeRIQCgNjd2QYBCABKAlIAIgBARorCglFbnZzRW50cnkSCwoDa2V5GAEgASgJEg0KBXZhbHVlGAIgASgJOgI4AUIGCgRfY3dkIjsKD1Byb2Nlc3NTZWxlY3RvchINCgNwaWQYASABKA1IABINCgN0YWcYAiABKAlIAEIKCghzZWxlY3RvciINCgtMaXN0UmVxdWVzdCJcCgtQcm9jZXNzSW5mbxImCgZjb25maWcYASABKAsyFi5wcm9jZXNzLlByb2Nlc3NDb25maWcSCwoDcGlkGAIgASgNEhAKA3RhZxgDIAEoCUgAiAEBQgYKBF90YWciNwoMTGlzdFJlc3BvbnNlEicKCXByb2Nlc3NlcxgBIAMoCzIULnByb2Nlc3MuUHJvY2Vzc0luZm8ilwEKDFN0YXJ0UmVxdWVzdBInCgdwcm9jZXNzGAEgASgLMhYucHJvY2Vzcy5Qcm9jZXNzQ29uZmlnEh4KA3B0eRgCIAEoCzIMLnByb2Nlc3MuUFRZSACIAQESEAoDdGFnGAMgASgJSAGIAQESEgoFc3RkaW4YBCABKAhIAogBAUIGCgRfcHR5QgYKBF90YWdCCAoGX3N0ZGluIjUKDVN0YXJ0UmVzcG9uc2USJAoFZXZlbnQYASABKAsyFS5wcm9jZXNzLlByb2Nlc3NFdmVudCI7Cg5Db25uZWN0UmVxdWVzdBIpCgdwcm9jZXNzGAEgASgLMhgucHJvY2Vzcy5Qcm9jZXNzU2VsZWN0b3IiNwoPQ29ubmVjdFJlc3BvbnNlEiQKBWV2ZW50GAEgASgLMhUucHJvY2Vzcy5Qcm9jZXNzRXZlbnQirwMKDFByb2Nlc3NFdmVudBIxCgVzdGFydBgBIAEoCzIgLnByb2Nlc3MuUHJvY2Vzc0V2ZW50LlN0YXJ0RXZlbnRIABIvCgRkYXRhGAIgASgLMh8ucHJvY2Vzcy5Qcm9jZXNzRXZlbnQuRGF0YUV2ZW50SAASLQoDZW5kGAMgASgLMh4ucHJvY2Vzcy5Qcm9jZXNzRXZlbnQuRW5kRXZlbnRIABI0CglrZWVwYWxpdmUYBCABKAsyHy5wcm9jZXNzLlByb2Nlc3NFdmVudC5LZWVwQWxpdmVIABoZCgpTdGFydEV2ZW50EgsKA3BpZBgBIAEoDRpICglEYXRhRXZlbnQSEAoGc3Rkb3V0GAEgASgMSAASEAoGc3RkZXJyGAIgASgMSAASDQoDcHR5GAMgASgMSABCCAoGb3V0cHV0GlsKCEVuZEV2ZW50EhEKCWV4aXRfY29kZRgBIAEoERIOCgZleGl0ZWQYAiABKAgSDgoGc3RhdHVzGAMgASgJEhIKBWVycm9yGAQgASgJSACIAQFCCAoGX2Vycm9yGgsKCUtlZXBBbGl2ZUIHCgVldmVudCJiCg1VcGRhdGVSZXF1ZXN0EikKB3Byb2Nlc3MYASABKAsyGC5wcm9jZXNzLlByb2Nlc3NTZWxlY3RvchIeCgNwdHkYAiABKAsyDC5wcm9jZXNzLlBUWUgAiAEBQgYKBF9wdHkiEAoOVXBkYXRlUmVzcG9uc2UiNwoMUHJvY2Vzc0lucHV0Eg8KBXN0ZGluGAEgASgMSAASDQoDcHR5GAIgASgMSABCBwoFaW5wdXQiYwoQU2VuZElucHV0UmVxdWVzdBIpCgdwcm9jZXNzGAEgASgLMhgucHJvY2Vzcy5Qcm9jZXNzU2VsZWN0b3ISJAoFaW5wdXQYAiABKAsyFS5wcm9jZXNzLlByb2Nlc3NJbnB1dCITChFTZW5kSW5wdXRSZXNwb25zZSLCAgoSU3RyZWFtSW5wdXRSZXF1ZXN0EjcKBXN0YXJ0GAEgASgLMiYucHJvY2Vzcy5TdHJlYW1JbnB1dFJlcXVlc3QuU3RhcnRFdmVudEgAEjUKBGRhdGEYAiABKAsyJS5wcm9jZXNzLlN0cmVhbUlucHV0UmVxdWVzdC5EYXRhRXZlbnRIABI6CglrZWVwYWxpdmUYAyABKAsyJS5wcm9jZXNzLlN0cmVhbUlucHV0UmVxdWVzdC5LZWVwQWxpdmVIABo3CgpTdGFydEV2ZW50EikKB3Byb2Nlc3MYASABKAsyGC5wcm9jZXNzLlByb2Nlc3NTZWxlY3RvchoxCglEYXRhRXZlbnQSJAoFaW5wdXQYAiABKAsyFS5wcm9jZXNzLlByb2Nlc3NJbnB1dBoLCglLZWVwQWxpdmVCBwoFZXZlbnQiFQoTU3RyZWFtSW5wdXRSZXNwb25zZSJfChFTZW5kU2lnbmFsUmVxdWVzdBIpCgdwcm9jZXNzGAEgASgLMhgucHJvY2Vzcy5Qcm9jZXNzU2VsZWN0b3ISHwoGc2lnbmFsGAIgASgOMg8ucHJvY2Vzcy5TaWduYWwiFAoSU2VuZFNpZ25hbFJlc3BvbnNlIj4KEUNsb3NlU3RkaW5SZXF1ZXN0EikKB3Byb2Nlc3MYASABKAsyGC5wcm9jZXNzLlByb2Nlc3NTZWxlY3RvciIUChJDbG9zZVN0ZGluUmVzcG9uc2UqSAoGU2lnbmFsEhYKElNJR05BTF9VTlNQRUNJRklFRBAAEhIKDlNJR05BTF9TSUdURVJNEA8SEgoOU0lHTkFMX1NJR0tJTEwQCTKRBAoHUHJvY2VzcxIzCgRMaXN0EhQucHJvY2Vzcy5MaXN0UmVxdWVzdBoVLnByb2Nlc3MuTGlzdFJlc3BvbnNlEj4KB0Nvbm5lY3QSFy5wcm9jZXNzLkNvbm5lY3RSZXF1ZXN0GhgucHJvY2Vzcy5Db25uZWN0UmVzcG9uc2UwARI4CgVTdGFydBIVLnByb2Nlc3MuU3RhcnRSZXF1ZXN0GhYucHJvY2Vzcy5TdGFydFJlc3BvbnNlMAESOQoGVXBkYXRlEhYucHJvY2Vzcy5VcGRhdGVSZXF1ZXN0GhcucHJvY2Vzcy5VcGRhdGVSZXNwb25zZRJKCgtTdHJlYW1JbnB1dBIbLnByb2Nlc3MuU3RyZWFtSW5wdXRSZXF1ZXN0GhwucHJvY2Vzcy5TdHJlYW1JbnB1dFJlc3BvbnNlKAESQgoJU2VuZElucHV0EhkucHJvY2Vzcy5TZW5kSW5wdXRSZXF1ZXN0GhoucHJvY2Vzcy5TZW5kSW5wdXRSZXNwb25zZRJFCgpTZW5kU2lnbmFsEhoucHJvY2Vzcy5TZW5kU2lnbmFsUmVxdWVzdBobLnByb2Nlc3MuU2VuZFNpZ25hbFJlc3BvbnNlEkUKCkNsb3NlU3RkaW4SGi5wcm9jZXNzLkNsb3NlU3RkaW5SZXF1ZXN0GhsucHJvY2Vzcy5DbG9zZVN0ZGluUmVzcG9uc2ViBnByb3RvMw");
/**
 * Describes the message process.PTY.
 * Use `create(PTYSchema)` to create a new message.
 */
const PTYSchema = /*@__PURE__*/ (0,message/* messageDesc */.Z)(file_process, 0);
/**
 * Describes the message process.PTY.Size.
 * Use `create(PTY_SizeSchema)` to create a new message.
 */
const PTY_SizeSchema = /*@__PURE__*/ (0,message/* messageDesc */.Z)(file_process, 0, 0);
/**
 * Describes the message process.ProcessConfig.
 * Use `create(ProcessConfigSchema)` to create a new message.
 */
const ProcessConfigSchema = /*@__PURE__*/ (0,message/* messageDesc */.Z)(file_process, 1);
/**
 * Describes the message process.ProcessSelector.
 * Use `create(ProcessSelectorSchema)` to create a new message.
 */
const ProcessSelectorSchema = /*@__PURE__*/ (0,message/* messageDesc */.Z)(file_process, 2);
/**
 * Describes the message process.ListRequest.
 * Use `create(ListRequestSchema)` to create a new message.
 */
const ListRequestSchema = /*@__PURE__*/ (0,message/* messageDesc */.Z)(file_process, 3);
/**
 * Describes the message process.ProcessInfo.
 * Use `create(ProcessInfoSchema)` to create a new message.
 */
const ProcessInfoSchema = /*@__PURE__*/ (0,message/* messageDesc */.Z)(file_process, 4);
/**
 * Describes the message process.ListResponse.
 * Use `create(ListResponseSchema)` to create a new message.
 */
const ListResponseSchema = /*@__PURE__*/ (0,message/* messageDesc */.Z)(file_process, 5);
/**
 * Describes the message process.StartRequest.
 * Use `create(StartRequestSchema)` to create a new message.
 */
const StartRequestSchema = /*@__PURE__*/ (0,message/* messageDesc */.Z)(file_process, 6);
/**
 * Describes the message process.StartResponse.
 * Use `create(StartResponseSchema)` to create a new message.
 */
const StartResponseSchema = /*@__PURE__*/ (0,message/* messageDesc */.Z)(file_process, 7);
/**
 * Describes the message process.ConnectRequest.
 * Use `create(ConnectRequestSchema)` to create a new message.
 */
const ConnectRequestSchema = /*@__PURE__*/ (0,message/* messageDesc */.Z)(file_process, 8);
/**
 * Describes the message process.ConnectResponse.
 * Use `create(ConnectResponseSchema)` to create a new message.
 */
const ConnectResponseSchema = /*@__PURE__*/ (0,message/* messageDesc */.Z)(file_process, 9);
/**
 * Describes the message process.ProcessEvent.
 * Use `create(ProcessEventSchema)` to create a new message.
 */
const ProcessEventSchema = /*@__PURE__*/ (0,message/* messageDesc */.Z)(file_process, 10);
/**
 * Describes the message process.ProcessEvent.StartEvent.
 * Use `create(ProcessEvent_StartEventSchema)` to create a new message.
 */
const ProcessEvent_StartEventSchema = /*@__PURE__*/ (0,message/* messageDesc */.Z)(file_process, 10, 0);
/**
 * Describes the message process.ProcessEvent.DataEvent.
 * Use `create(ProcessEvent_DataEventSchema)` to create a new message.
 */
const ProcessEvent_DataEventSchema = /*@__PURE__*/ (0,message/* messageDesc */.Z)(file_process, 10, 1);
/**
 * Describes the message process.ProcessEvent.EndEvent.
 * Use `create(ProcessEvent_EndEventSchema)` to create a new message.
 */
const ProcessEvent_EndEventSchema = /*@__PURE__*/ (0,message/* messageDesc */.Z)(file_process, 10, 2);
/**
 * Describes the message process.ProcessEvent.KeepAlive.
 * Use `create(ProcessEvent_KeepAliveSchema)` to create a new message.
 */
const ProcessEvent_KeepAliveSchema = /*@__PURE__*/ (0,message/* messageDesc */.Z)(file_process, 10, 3);
/**
 * Describes the message process.UpdateRequest.
 * Use `create(UpdateRequestSchema)` to create a new message.
 */
const UpdateRequestSchema = /*@__PURE__*/ (0,message/* messageDesc */.Z)(file_process, 11);
/**
 * Describes the message process.UpdateResponse.
 * Use `create(UpdateResponseSchema)` to create a new message.
 */
const UpdateResponseSchema = /*@__PURE__*/ (0,message/* messageDesc */.Z)(file_process, 12);
/**
 * Describes the message process.ProcessInput.
 * Use `create(ProcessInputSchema)` to create a new message.
 */
const ProcessInputSchema = /*@__PURE__*/ (0,message/* messageDesc */.Z)(file_process, 13);
/**
 * Describes the message process.SendInputRequest.
 * Use `create(SendInputRequestSchema)` to create a new message.
 */
const SendInputRequestSchema = /*@__PURE__*/ (0,message/* messageDesc */.Z)(file_process, 14);
/**
 * Describes the message process.SendInputResponse.
 * Use `create(SendInputResponseSchema)` to create a new message.
 */
const SendInputResponseSchema = /*@__PURE__*/ (0,message/* messageDesc */.Z)(file_process, 15);
/**
 * Describes the message process.StreamInputRequest.
 * Use `create(StreamInputRequestSchema)` to create a new message.
 */
const StreamInputRequestSchema = /*@__PURE__*/ (0,message/* messageDesc */.Z)(file_process, 16);
/**
 * Describes the message process.StreamInputRequest.StartEvent.
 * Use `create(StreamInputRequest_StartEventSchema)` to create a new message.
 */
const StreamInputRequest_StartEventSchema = /*@__PURE__*/ (0,message/* messageDesc */.Z)(file_process, 16, 0);
/**
 * Describes the message process.StreamInputRequest.DataEvent.
 * Use `create(StreamInputRequest_DataEventSchema)` to create a new message.
 */
const StreamInputRequest_DataEventSchema = /*@__PURE__*/ (0,message/* messageDesc */.Z)(file_process, 16, 1);
/**
 * Describes the message process.StreamInputRequest.KeepAlive.
 * Use `create(StreamInputRequest_KeepAliveSchema)` to create a new message.
 */
const StreamInputRequest_KeepAliveSchema = /*@__PURE__*/ (0,message/* messageDesc */.Z)(file_process, 16, 2);
/**
 * Describes the message process.StreamInputResponse.
 * Use `create(StreamInputResponseSchema)` to create a new message.
 */
const StreamInputResponseSchema = /*@__PURE__*/ (0,message/* messageDesc */.Z)(file_process, 17);
/**
 * Describes the message process.SendSignalRequest.
 * Use `create(SendSignalRequestSchema)` to create a new message.
 */
const SendSignalRequestSchema = /*@__PURE__*/ (0,message/* messageDesc */.Z)(file_process, 18);
/**
 * Describes the message process.SendSignalResponse.
 * Use `create(SendSignalResponseSchema)` to create a new message.
 */
const SendSignalResponseSchema = /*@__PURE__*/ (0,message/* messageDesc */.Z)(file_process, 19);
/**
 * Describes the message process.CloseStdinRequest.
 * Use `create(CloseStdinRequestSchema)` to create a new message.
 */
const CloseStdinRequestSchema = /*@__PURE__*/ (0,message/* messageDesc */.Z)(file_process, 20);
/**
 * Describes the message process.CloseStdinResponse.
 * Use `create(CloseStdinResponseSchema)` to create a new message.
 */
const CloseStdinResponseSchema = /*@__PURE__*/ (0,message/* messageDesc */.Z)(file_process, 21);
/**
 * @generated from enum process.Signal
 */
var Signal;
(function (Signal) {
    /**
     * @generated from enum value: SIGNAL_UNSPECIFIED = 0;
     */
    Signal[Signal["UNSPECIFIED"] = 0] = "UNSPECIFIED";
    /**
     * @generated from enum value: SIGNAL_SIGTERM = 15;
     */
    Signal[Signal["SIGTERM"] = 15] = "SIGTERM";
    /**
     * @generated from enum value: SIGNAL_SIGKILL = 9;
     */
    Signal[Signal["SIGKILL"] = 9] = "SIGKILL";
})(Signal || (Signal = {}));
/**
 * Describes the enum process.Signal.
 */
const SignalSchema = /*@__PURE__*/ enumDesc(file_process, 0);
/**
 * @generated from service process.Process
 */
const Process = /*@__PURE__*/ serviceDesc(file_process, 0);


/***/ })

};
