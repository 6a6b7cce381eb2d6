export const id = 425;
export const ids = [425];
export const modules = {

/***/ 6425:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createRequests: () => (/* binding */ createRequests)
});

// EXTERNAL MODULE: ./node_modules/@connectrpc/connect-node/dist/esm/connect-node-adapter.js + 50 modules
var connect_node_adapter = __webpack_require__(1688);
// EXTERNAL MODULE: ./node_modules/@connectrpc/connect-node/dist/esm/compression.js
var compression = __webpack_require__(387);
// EXTERNAL MODULE: ./node_modules/@connectrpc/connect/dist/esm/connect-error.js
var connect_error = __webpack_require__(6847);
// EXTERNAL MODULE: ./node_modules/@connectrpc/connect/dist/esm/code.js
var esm_code = __webpack_require__(3333);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./.cache/build/lib/engine/agent/paths.js

/** A path that no rule can turn into an absolute one; the message is for the client. */
class PathError extends Error {
    name = 'PathError';
}
/**
 * Turns a path as clients write it into an absolute one, by envd's rules: empty = the default work directory (else
 * home), `~` and `~/…` = home, relative = from home (not from the work directory), absolute = as it is. Throws
 * PathError for `~other` and for NUL bytes.
 */
function resolvePath(path, home, defaultWorkdir) {
    const wanted = path === '' ? (defaultWorkdir ?? '') : path;
    if (wanted.includes('\0'))
        throw new PathError('path contains a NUL byte');
    if (wanted === '~' || wanted.startsWith('~/'))
        return external_node_path_.posix.join(home, wanted.slice(1));
    if (wanted.startsWith('~'))
        throw new PathError(`cannot expand user-specific home dir in path '${wanted}'`);
    return external_node_path_.posix.isAbsolute(wanted) ? wanted : external_node_path_.posix.join(home, wanted);
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/agent/rpc-user.js


/**
 * The user a call runs as: the name in `Authorization: Basic base64("<user>:")`, else the sandbox's default. Throws
 * `unauthenticated` when there is no such user, or the header is of another kind.
 */
function callUser(context, state, users) {
    const name = userNameIn(context.requestHeader.get('authorization')) ?? state.defaultUser;
    const user = users.find(name);
    if (user === undefined)
        throw new connect_error/* ConnectError */.T(`invalid username: '${name}'`, esm_code/* Code */.C.Unauthenticated);
    return user;
}
/** The absolute path a call means; throws `invalid_argument` for a path that means none. */
function callPath(path, user, state) {
    try {
        return resolvePath(path, user.home, state.defaultWorkdir);
    }
    catch (error) {
        if (error instanceof PathError)
            throw new connect_error/* ConnectError */.T(error.message, esm_code/* Code */.C.InvalidArgument);
        throw error;
    }
}
function userNameIn(header) {
    if (header === null)
        return undefined;
    const credentials = /^basic\s+(\S+)$/i.exec(header)?.[1];
    if (credentials === undefined)
        throw new connect_error/* ConnectError */.T('expected basic authorization', esm_code/* Code */.C.Unauthenticated);
    return Buffer.from(credentials, 'base64').toString().split(':', 1)[0] || undefined;
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./node_modules/@bufbuild/protobuf/dist/esm/create.js
var create = __webpack_require__(6149);
// EXTERNAL MODULE: ./node_modules/@bufbuild/protobuf/dist/esm/codegenv2/file.js
var file = __webpack_require__(1285);
// EXTERNAL MODULE: ./node_modules/@bufbuild/protobuf/dist/esm/codegenv2/message.js
var message = __webpack_require__(104);
// EXTERNAL MODULE: ./node_modules/@bufbuild/protobuf/dist/esm/codegenv2/service.js
var service = __webpack_require__(652);
// EXTERNAL MODULE: ./node_modules/@bufbuild/protobuf/dist/esm/wkt/google/protobuf/timestamp_pb.js
var timestamp_pb = __webpack_require__(6641);
;// CONCATENATED MODULE: ./.cache/build/lib/engine/agent/gen/filesystem_pb.js
// The filesystem service of the sandbox agent. Wire-compatible with E2B's envd (package, names and field numbers
// are the published protocol); the words here are ours.


/**
 * Describes the file filesystem.proto.
 */
const file_filesystem = /*@__PURE__*/ (0,file/* fileDesc */.w)("ChBmaWxlc3lzdGVtLnByb3RvEgpmaWxlc3lzdGVtIuUCCglFbnRyeUluZm8SDAoEbmFtZRgBIAEoCRIiCgR0eXBlGAIgASgOMhQuZmlsZXN5c3RlbS5GaWxlVHlwZRIMCgRwYXRoGAMgASgJEgwKBHNpemUYBCABKAMSDAoEbW9kZRgFIAEoDRITCgtwZXJtaXNzaW9ucxgGIAEoCRINCgVvd25lchgHIAEoCRINCgVncm91cBgIIAEoCRIxCg1tb2RpZmllZF90aW1lGAkgASgLMhouZ29vZ2xlLnByb3RvYnVmLlRpbWVzdGFtcBIbCg5zeW1saW5rX3RhcmdldBgKIAEoCUgAiAEBEjUKCG1ldGFkYXRhGAsgAygLMiMuZmlsZXN5c3RlbS5FbnRyeUluZm8uTWV0YWRhdGFFbnRyeRovCg1NZXRhZGF0YUVudHJ5EgsKA2tleRgBIAEoCRINCgV2YWx1ZRgCIAEoCToCOAFCEQoPX3N5bWxpbmtfdGFyZ2V0IhsKC1N0YXRSZXF1ZXN0EgwKBHBhdGgYASABKAkiNAoMU3RhdFJlc3BvbnNlEiQKBWVudHJ5GAEgASgLMhUuZmlsZXN5c3RlbS5FbnRyeUluZm8iHgoOTWFrZURpclJlcXVlc3QSDAoEcGF0aBgBIAEoCSI3Cg9NYWtlRGlyUmVzcG9uc2USJAoFZW50cnkYASABKAsyFS5maWxlc3lzdGVtLkVudHJ5SW5mbyIyCgtNb3ZlUmVxdWVzdBIOCgZzb3VyY2UYASABKAkSEwoLZGVzdGluYXRpb24YAiABKAkiNAoMTW92ZVJlc3BvbnNlEiQKBWVudHJ5GAEgASgLMhUuZmlsZXN5c3RlbS5FbnRyeUluZm8iLQoOTGlzdERpclJlcXVlc3QSDAoEcGF0aBgBIAEoCRINCgVkZXB0aBgCIAEoDSI5Cg9MaXN0RGlyUmVzcG9uc2USJgoHZW50cmllcxgBIAMoCzIVLmZpbGVzeXN0ZW0uRW50cnlJbmZvIh0KDVJlbW92ZVJlcXVlc3QSDAoEcGF0aBgBIAEoCSIQCg5SZW1vdmVSZXNwb25zZSJ5Cg9GaWxlc3lzdGVtRXZlbnQSDAoEbmFtZRgBIAEoCRIjCgR0eXBlGAIgASgOMhUuZmlsZXN5c3RlbS5FdmVudFR5cGUSKQoFZW50cnkYAyABKAsyFS5maWxlc3lzdGVtLkVudHJ5SW5mb0gAiAEBQggKBl9lbnRyeSJnCg9XYXRjaERpclJlcXVlc3QSDAoEcGF0aBgBIAEoCRIRCglyZWN1cnNpdmUYAiABKAgSFQoNaW5jbHVkZV9lbnRyeRgDIAEoCBIcChRhbGxvd19uZXR3b3JrX21vdW50cxgEIAEoCCLgAQoQV2F0Y2hEaXJSZXNwb25zZRI4CgVzdGFydBgBIAEoCzInLmZpbGVzeXN0ZW0uV2F0Y2hEaXJSZXNwb25zZS5TdGFydEV2ZW50SAASMQoKZmlsZXN5c3RlbRgCIAEoCzIbLmZpbGVzeXN0ZW0uRmlsZXN5c3RlbUV2ZW50SAASOwoJa2VlcGFsaXZlGAMgASgLMiYuZmlsZXN5c3RlbS5XYXRjaERpclJlc3BvbnNlLktlZXBBbGl2ZUgAGgwKClN0YXJ0RXZlbnQaCwoJS2VlcEFsaXZlQgcKBWV2ZW50ImwKFENyZWF0ZVdhdGNoZXJSZXF1ZXN0EgwKBHBhdGgYASABKAkSEQoJcmVjdXJzaXZlGAIgASgIEhUKDWluY2x1ZGVfZW50cnkYAyABKAgSHAoUYWxsb3dfbmV0d29ya19tb3VudHMYBCABKAgiKwoVQ3JlYXRlV2F0Y2hlclJlc3BvbnNlEhIKCndhdGNoZXJfaWQYASABKAkiLQoXR2V0V2F0Y2hlckV2ZW50c1JlcXVlc3QSEgoKd2F0Y2hlcl9pZBgBIAEoCSJHChhHZXRXYXRjaGVyRXZlbnRzUmVzcG9uc2USKwoGZXZlbnRzGAEgAygLMhsuZmlsZXN5c3RlbS5GaWxlc3lzdGVtRXZlbnQiKgoUUmVtb3ZlV2F0Y2hlclJlcXVlc3QSEgoKd2F0Y2hlcl9pZBgBIAEoCSIXChVSZW1vdmVXYXRjaGVyUmVzcG9uc2UqaQoIRmlsZVR5cGUSGQoVRklMRV9UWVBFX1VOU1BFQ0lGSUVEEAASEgoORklMRV9UWVBFX0ZJTEUQARIXChNGSUxFX1RZUEVfRElSRUNUT1JZEAISFQoRRklMRV9UWVBFX1NZTUxJTksQAyqYAQoJRXZlbnRUeXBlEhoKFkVWRU5UX1RZUEVfVU5TUEVDSUZJRUQQABIVChFFVkVOVF9UWVBFX0NSRUFURRABEhQKEEVWRU5UX1RZUEVfV1JJVEUQAhIVChFFVkVOVF9UWVBFX1JFTU9WRRADEhUKEUVWRU5UX1RZUEVfUkVOQU1FEAQSFAoQRVZFTlRfVFlQRV9DSE1PRBAFMp8FCgpGaWxlc3lzdGVtEjkKBFN0YXQSFy5maWxlc3lzdGVtLlN0YXRSZXF1ZXN0GhguZmlsZXN5c3RlbS5TdGF0UmVzcG9uc2USQgoHTWFrZURpchIaLmZpbGVzeXN0ZW0uTWFrZURpclJlcXVlc3QaGy5maWxlc3lzdGVtLk1ha2VEaXJSZXNwb25zZRI5CgRNb3ZlEhcuZmlsZXN5c3RlbS5Nb3ZlUmVxdWVzdBoYLmZpbGVzeXN0ZW0uTW92ZVJlc3BvbnNlEkIKB0xpc3REaXISGi5maWxlc3lzdGVtLkxpc3REaXJSZXF1ZXN0GhsuZmlsZXN5c3RlbS5MaXN0RGlyUmVzcG9uc2USPwoGUmVtb3ZlEhkuZmlsZXN5c3RlbS5SZW1vdmVSZXF1ZXN0GhouZmlsZXN5c3RlbS5SZW1vdmVSZXNwb25zZRJHCghXYXRjaERpchIbLmZpbGVzeXN0ZW0uV2F0Y2hEaXJSZXF1ZXN0GhwuZmlsZXN5c3RlbS5XYXRjaERpclJlc3BvbnNlMAESVAoNQ3JlYXRlV2F0Y2hlchIgLmZpbGVzeXN0ZW0uQ3JlYXRlV2F0Y2hlclJlcXVlc3QaIS5maWxlc3lzdGVtLkNyZWF0ZVdhdGNoZXJSZXNwb25zZRJdChBHZXRXYXRjaGVyRXZlbnRzEiMuZmlsZXN5c3RlbS5HZXRXYXRjaGVyRXZlbnRzUmVxdWVzdBokLmZpbGVzeXN0ZW0uR2V0V2F0Y2hlckV2ZW50c1Jlc3BvbnNlElQKDVJlbW92ZVdhdGNoZXISIC5maWxlc3lzdGVtLlJlbW92ZVdhdGNoZXJSZXF1ZXN0GiEuZmlsZXN5c3RlbS5SZW1vdmVXYXRjaGVyUmVzcG9uc2ViBnByb3RvMw", [timestamp_pb/* file_google_protobuf_timestamp */.i]);
/**
 * Describes the message filesystem.EntryInfo.
 * Use `create(EntryInfoSchema)` to create a new message.
 */
const EntryInfoSchema = /*@__PURE__*/ (0,message/* messageDesc */.Z)(file_filesystem, 0);
/**
 * Describes the message filesystem.StatRequest.
 * Use `create(StatRequestSchema)` to create a new message.
 */
const StatRequestSchema = /*@__PURE__*/ (/* unused pure expression or super */ null && (messageDesc(file_filesystem, 1)));
/**
 * Describes the message filesystem.StatResponse.
 * Use `create(StatResponseSchema)` to create a new message.
 */
const StatResponseSchema = /*@__PURE__*/ (0,message/* messageDesc */.Z)(file_filesystem, 2);
/**
 * Describes the message filesystem.MakeDirRequest.
 * Use `create(MakeDirRequestSchema)` to create a new message.
 */
const MakeDirRequestSchema = /*@__PURE__*/ (/* unused pure expression or super */ null && (messageDesc(file_filesystem, 3)));
/**
 * Describes the message filesystem.MakeDirResponse.
 * Use `create(MakeDirResponseSchema)` to create a new message.
 */
const MakeDirResponseSchema = /*@__PURE__*/ (0,message/* messageDesc */.Z)(file_filesystem, 4);
/**
 * Describes the message filesystem.MoveRequest.
 * Use `create(MoveRequestSchema)` to create a new message.
 */
const MoveRequestSchema = /*@__PURE__*/ (/* unused pure expression or super */ null && (messageDesc(file_filesystem, 5)));
/**
 * Describes the message filesystem.MoveResponse.
 * Use `create(MoveResponseSchema)` to create a new message.
 */
const MoveResponseSchema = /*@__PURE__*/ (0,message/* messageDesc */.Z)(file_filesystem, 6);
/**
 * Describes the message filesystem.ListDirRequest.
 * Use `create(ListDirRequestSchema)` to create a new message.
 */
const ListDirRequestSchema = /*@__PURE__*/ (/* unused pure expression or super */ null && (messageDesc(file_filesystem, 7)));
/**
 * Describes the message filesystem.ListDirResponse.
 * Use `create(ListDirResponseSchema)` to create a new message.
 */
const ListDirResponseSchema = /*@__PURE__*/ (0,message/* messageDesc */.Z)(file_filesystem, 8);
/**
 * Describes the message filesystem.RemoveRequest.
 * Use `create(RemoveRequestSchema)` to create a new message.
 */
const RemoveRequestSchema = /*@__PURE__*/ (/* unused pure expression or super */ null && (messageDesc(file_filesystem, 9)));
/**
 * Describes the message filesystem.RemoveResponse.
 * Use `create(RemoveResponseSchema)` to create a new message.
 */
const RemoveResponseSchema = /*@__PURE__*/ (0,message/* messageDesc */.Z)(file_filesystem, 10);
/**
 * Describes the message filesystem.FilesystemEvent.
 * Use `create(FilesystemEventSchema)` to create a new message.
 */
const FilesystemEventSchema = /*@__PURE__*/ (0,message/* messageDesc */.Z)(file_filesystem, 11);
/**
 * Describes the message filesystem.WatchDirRequest.
 * Use `create(WatchDirRequestSchema)` to create a new message.
 */
const WatchDirRequestSchema = /*@__PURE__*/ (/* unused pure expression or super */ null && (messageDesc(file_filesystem, 12)));
/**
 * Describes the message filesystem.WatchDirResponse.
 * Use `create(WatchDirResponseSchema)` to create a new message.
 */
const WatchDirResponseSchema = /*@__PURE__*/ (0,message/* messageDesc */.Z)(file_filesystem, 13);
/**
 * Describes the message filesystem.WatchDirResponse.StartEvent.
 * Use `create(WatchDirResponse_StartEventSchema)` to create a new message.
 */
const WatchDirResponse_StartEventSchema = /*@__PURE__*/ (/* unused pure expression or super */ null && (messageDesc(file_filesystem, 13, 0)));
/**
 * Describes the message filesystem.WatchDirResponse.KeepAlive.
 * Use `create(WatchDirResponse_KeepAliveSchema)` to create a new message.
 */
const WatchDirResponse_KeepAliveSchema = /*@__PURE__*/ (/* unused pure expression or super */ null && (messageDesc(file_filesystem, 13, 1)));
/**
 * Describes the message filesystem.CreateWatcherRequest.
 * Use `create(CreateWatcherRequestSchema)` to create a new message.
 */
const CreateWatcherRequestSchema = /*@__PURE__*/ (/* unused pure expression or super */ null && (messageDesc(file_filesystem, 14)));
/**
 * Describes the message filesystem.CreateWatcherResponse.
 * Use `create(CreateWatcherResponseSchema)` to create a new message.
 */
const CreateWatcherResponseSchema = /*@__PURE__*/ (0,message/* messageDesc */.Z)(file_filesystem, 15);
/**
 * Describes the message filesystem.GetWatcherEventsRequest.
 * Use `create(GetWatcherEventsRequestSchema)` to create a new message.
 */
const GetWatcherEventsRequestSchema = /*@__PURE__*/ (/* unused pure expression or super */ null && (messageDesc(file_filesystem, 16)));
/**
 * Describes the message filesystem.GetWatcherEventsResponse.
 * Use `create(GetWatcherEventsResponseSchema)` to create a new message.
 */
const GetWatcherEventsResponseSchema = /*@__PURE__*/ (0,message/* messageDesc */.Z)(file_filesystem, 17);
/**
 * Describes the message filesystem.RemoveWatcherRequest.
 * Use `create(RemoveWatcherRequestSchema)` to create a new message.
 */
const RemoveWatcherRequestSchema = /*@__PURE__*/ (/* unused pure expression or super */ null && (messageDesc(file_filesystem, 18)));
/**
 * Describes the message filesystem.RemoveWatcherResponse.
 * Use `create(RemoveWatcherResponseSchema)` to create a new message.
 */
const RemoveWatcherResponseSchema = /*@__PURE__*/ (0,message/* messageDesc */.Z)(file_filesystem, 19);
/**
 * @generated from enum filesystem.FileType
 */
var FileType;
(function (FileType) {
    /**
     * @generated from enum value: FILE_TYPE_UNSPECIFIED = 0;
     */
    FileType[FileType["UNSPECIFIED"] = 0] = "UNSPECIFIED";
    /**
     * @generated from enum value: FILE_TYPE_FILE = 1;
     */
    FileType[FileType["FILE"] = 1] = "FILE";
    /**
     * @generated from enum value: FILE_TYPE_DIRECTORY = 2;
     */
    FileType[FileType["DIRECTORY"] = 2] = "DIRECTORY";
    /**
     * @generated from enum value: FILE_TYPE_SYMLINK = 3;
     */
    FileType[FileType["SYMLINK"] = 3] = "SYMLINK";
})(FileType || (FileType = {}));
/**
 * Describes the enum filesystem.FileType.
 */
const FileTypeSchema = /*@__PURE__*/ (/* unused pure expression or super */ null && (enumDesc(file_filesystem, 0)));
/**
 * @generated from enum filesystem.EventType
 */
var EventType;
(function (EventType) {
    /**
     * @generated from enum value: EVENT_TYPE_UNSPECIFIED = 0;
     */
    EventType[EventType["UNSPECIFIED"] = 0] = "UNSPECIFIED";
    /**
     * @generated from enum value: EVENT_TYPE_CREATE = 1;
     */
    EventType[EventType["CREATE"] = 1] = "CREATE";
    /**
     * @generated from enum value: EVENT_TYPE_WRITE = 2;
     */
    EventType[EventType["WRITE"] = 2] = "WRITE";
    /**
     * @generated from enum value: EVENT_TYPE_REMOVE = 3;
     */
    EventType[EventType["REMOVE"] = 3] = "REMOVE";
    /**
     * @generated from enum value: EVENT_TYPE_RENAME = 4;
     */
    EventType[EventType["RENAME"] = 4] = "RENAME";
    /**
     * @generated from enum value: EVENT_TYPE_CHMOD = 5;
     */
    EventType[EventType["CHMOD"] = 5] = "CHMOD";
})(EventType || (EventType = {}));
/**
 * Describes the enum filesystem.EventType.
 */
const EventTypeSchema = /*@__PURE__*/ (/* unused pure expression or super */ null && (enumDesc(file_filesystem, 1)));
/**
 * @generated from service filesystem.Filesystem
 */
const Filesystem = /*@__PURE__*/ (0,service/* serviceDesc */.Z)(file_filesystem, 0);

;// CONCATENATED MODULE: ./.cache/build/lib/engine/agent/system-error.js
/** The code (`ENOENT` …) of an error of the operating system, or undefined when it is some other error. */
function errorCode(error) {
    if (!(error instanceof Error) || !('code' in error))
        return undefined;
    return typeof error.code === 'string' ? error.code : undefined;
}
function errorText(error) {
    return error instanceof Error ? error.message : String(error);
}
/** No space, no inodes, or over the quota. */
function isDiskFull(error) {
    const code = errorCode(error);
    return code === 'ENOSPC' || code === 'EDQUOT';
}
/** Whether the operating system said it, rather than Node or a library. */
function isSystemError(error) {
    return /^E(?!RR_)[A-Z0-9]+$/.test(errorCode(error) ?? '');
}

// EXTERNAL MODULE: ./.cache/build/lib/engine/agent/once.js
var once = __webpack_require__(1331);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./.cache/build/lib/engine/agent/native/libc.js


/**
 * The C library, or undefined where the native module cannot be loaded (another machine type or C library). Loading
 * takes about 15 ms, once.
 */
const libc = (0,once/* once */.O)(async () => {
    try {
        const { default: koffi } = await import(/* webpackIgnore: true */ 'koffi');
        const library = koffi.load(null);
        return {
            bind: (declaration) => library.func(declaration),
            lastError: (call) => systemError(koffi.errno(), call),
        };
    }
    catch {
        // Callers say themselves what they cannot do without it.
        return undefined;
    }
});
/** Text as the C library takes it: its bytes and a NUL. */
function cString(text) {
    return Buffer.concat([typeof text === 'string' ? Buffer.from(text) : text, Buffer.from([0])]);
}
function systemError(errno, call) {
    const [code, reason] = (0,external_node_util_.getSystemErrorMap)().get(-errno) ?? ['EIO', `error ${errno}`];
    return Object.assign(new Error(`${code}: ${reason}, ${call}`), { code, errno: -errno, syscall: call });
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/agent/native/xattrs.js


/** The kernel's limit of an attribute's value and of an entry's list of names. */
const MAX_BYTES = 64 * 1024;
/**
 * Extended attributes by the C library; undefined where the native module cannot be loaded. `list` and `get` find
 * nothing where they fail; the others throw the system's error.
 */
const xattrs = (0,once/* once */.O)(async () => {
    const library = await libc();
    if (library === undefined)
        return undefined;
    const llist = library.bind('int64_t llistxattr(const void *path, void *names, uint64_t size)');
    const lget = library.bind('int64_t lgetxattr(const void *path, const void *name, void *value, uint64_t size)');
    const flist = library.bind('int64_t flistxattr(int fd, void *names, uint64_t size)');
    const fset = library.bind('int fsetxattr(int fd, const void *name, const void *value, uint64_t size, int flags)');
    const fremove = library.bind('int fremovexattr(int fd, const void *name)');
    const buffer = Buffer.alloc(MAX_BYTES);
    return {
        list: (path) => splitNames(buffer.subarray(0, Math.max(0, llist(cString(path), buffer, MAX_BYTES)))),
        get(path, name) {
            const length = lget(cString(path), cString(name), buffer, MAX_BYTES);
            return length < 0 ? undefined : Buffer.from(buffer.subarray(0, length));
        },
        listOpen(fd) {
            const length = flist(fd, buffer, MAX_BYTES);
            if (length < 0)
                throw library.lastError('flistxattr');
            return splitNames(buffer.subarray(0, length));
        },
        setOpen(fd, name, value) {
            if (fset(fd, cString(name), value.length === 0 ? null : value, value.length, 0) !== 0) {
                throw library.lastError('fsetxattr');
            }
        },
        removeOpen(fd, name) {
            if (fremove(fd, cString(name)) !== 0)
                throw library.lastError('fremovexattr');
        },
    };
});
/** The kernel's list: each name with a NUL after it. */
function splitNames(list) {
    const names = [];
    for (let from = 0; from < list.length;) {
        const end = list.indexOf(0, from);
        const stop = end < 0 ? list.length : end;
        names.push(Buffer.from(list.subarray(from, stop)));
        from = stop + 1;
    }
    return names;
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/agent/metadata.js


/** What users attach to a file: kept by the file system as attributes of this prefix, where E2B's envd keeps it. */
const PREFIX = 'user.e2b.';
/** E2B's limits: a name with its prefix is at most 255 bytes to the kernel; and all keys and values together. */
const MAX_KEY_BYTES = 255 - PREFIX.length;
const MAX_TOTAL_BYTES = 4096;
/** What is wrong with metadata that a client wants to attach; undefined = nothing. */
function metadataProblem(metadata) {
    let total = 0;
    for (const [key, value] of Object.entries(metadata)) {
        if (!/^[\x21-\x7e]+$/.test(key))
            return `key ${JSON.stringify(key)} must be printable ASCII`;
        if (!/^[\x20-\x7e]*$/.test(value))
            return `value of key '${key}' must be printable ASCII`;
        if (key.length > MAX_KEY_BYTES)
            return `key of ${key.length} bytes is longer than ${MAX_KEY_BYTES}`;
        total += key.length + value.length;
    }
    if (total > MAX_TOTAL_BYTES)
        return `${total} bytes in all are more than ${MAX_TOTAL_BYTES}`;
    return undefined;
}
/**
 * An entry's metadata, whoever set it. It is the sandbox's and may be anything: what exceeds E2B's limit for all of it
 * is left out, what is not UTF-8 is replaced.
 */
async function readMetadata(path) {
    const native = await xattrs();
    const metadata = [];
    if (native === undefined)
        return {};
    const bytes = typeof path === 'string' ? Buffer.from(path) : path;
    let total = 0;
    for (const name of native.list(bytes)) {
        const text = name.toString();
        if (!text.startsWith(PREFIX) || text === PREFIX)
            continue;
        const value = native.get(bytes, name);
        if (value === undefined)
            continue;
        total += name.length - PREFIX.length + value.length;
        if (total > MAX_TOTAL_BYTES)
            break;
        metadata.push([text.slice(PREFIX.length), value.toString()]);
    }
    return Object.fromEntries(metadata);
}
/**
 * Makes `metadata` all that an open file has: other keys are removed. A file system without attributes keeps none, as
 * with envd; whoever needs to know reads it back. Throws the system's error for other trouble (ENOSPC: no room for it).
 */
async function replaceMetadata(fd, metadata) {
    const native = await xattrs();
    if (native === undefined)
        return;
    try {
        for (const name of native.listOpen(fd)) {
            const text = name.toString();
            if (text.startsWith(PREFIX) && !Object.hasOwn(metadata, text.slice(PREFIX.length))) {
                native.removeOpen(fd, name);
            }
        }
        for (const [key, value] of Object.entries(metadata)) {
            native.setOpen(fd, Buffer.from(PREFIX + key), Buffer.from(value));
        }
    }
    catch (error) {
        // EPERM: attributes of users are for regular files and directories only.
        if (!['ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EPERM'].includes(errorCode(error) ?? ''))
            throw error;
    }
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./.cache/build/lib/engine/agent/filesystem/go-mode.js

/** Type and special bits in the order in which Go's os.FileMode prints them. */
const TYPE_LETTERS = {
    [external_node_fs_.constants.S_IFDIR]: 'd',
    [external_node_fs_.constants.S_IFLNK]: 'L',
    [external_node_fs_.constants.S_IFBLK]: 'D',
    [external_node_fs_.constants.S_IFCHR]: 'Dc',
    [external_node_fs_.constants.S_IFIFO]: 'p',
    [external_node_fs_.constants.S_IFSOCK]: 'S',
};
const SETUID = 0o4000;
const SETGID = 0o2000;
const STICKY = 0o1000;
/**
 * A mode as Go prints it, which is how envd reports permissions: `-rw-r--r--`, `drwxr-xr-x`, `Lrwxrwxrwx`; special bits
 * are letters in front and leave the nine alone: `dtrwxrwxrwx`, `urwxr-xr-x`.
 */
function goMode(mode) {
    const type = TYPE_LETTERS[mode & external_node_fs_.constants.S_IFMT] ?? '';
    const setid = (mode & SETUID ? 'u' : '') + (mode & SETGID ? 'g' : '');
    // Go's bit order is … D p S u g c t: the `c` of a character device comes after u and g.
    const front = (type === 'Dc' ? `D${setid}c` : type + setid) + (mode & STICKY ? 't' : '');
    const bits = 'rwxrwxrwx'
        .split('')
        .map((letter, index) => (mode & (0o400 >> index) ? letter : '-'))
        .join('');
    return (front === '' ? '-' : front) + bits;
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/agent/filesystem/entry.js






/**
 * What is at a path, in envd's terms: the entry itself (size, permissions, owner, times), except that for a symbolic
 * link `type` and `mode` are those of what it leads to, and `symlinkTarget` is the resolved path (its own where it
 * leads nowhere); a link has no metadata. `realPath` is where to look, `shownPath` what to call it. Throws the system's error when nothing is
 * there.
 */
async function readEntry(realPath, shownPath, users) {
    const own = await (0,promises_.lstat)(realPath, { bigint: true });
    const link = own.isSymbolicLink() ? await followLink(realPath, shownPath) : undefined;
    const mode = Number(own.mode);
    return (0,create/* create */.v)(EntryInfoSchema, {
        name: (0,external_node_path_.basename)(shownPath),
        path: shownPath,
        type: link ? link.type : fileType(own),
        mode: link ? link.mode : mode & 0o777,
        size: own.size,
        permissions: goMode(mode),
        owner: users.userName(Number(own.uid)),
        group: users.groupName(Number(own.gid)),
        modifiedTime: toTimestamp(own.mtimeNs),
        ...(link && { symlinkTarget: link.target }),
        metadata: await readMetadata(realPath),
    });
}
async function followLink(realPath, shownPath) {
    try {
        const target = await (0,promises_.realpath)(realPath);
        const end = await (0,promises_.stat)(realPath, { bigint: true });
        return { target, type: fileType(end), mode: Number(end.mode) & 0o777 };
    }
    catch {
        // Broken, circular, or gone since: envd then reports the link's own path and no type.
        return { target: shownPath, type: FileType.UNSPECIFIED, mode: 0 };
    }
}
function fileType(stats) {
    if (stats.isDirectory())
        return FileType.DIRECTORY;
    return stats.isFile() ? FileType.FILE : FileType.UNSPECIFIED;
}
const SECOND_NS = 1000000000n;
/** Times before 1970 count their nanoseconds forward too, as the message wants it. */
function toTimestamp(ns) {
    const nanos = ((ns % SECOND_NS) + SECOND_NS) % SECOND_NS;
    return { seconds: (ns - nanos) / SECOND_NS, nanos: Number(nanos) };
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/agent/filesystem/list-dir.js






/** How many entries are looked at together. */
const BATCH = 64;
const SLASH = Buffer.from('/');
/**
 * A directory's entries, lexical and depth first, `depth` levels deep (0 counts as 1). The directory itself may be a
 * symbolic link (paths keep the requested prefix); links below it are not followed.
 */
async function listDir(path, depth, users) {
    const root = await resolveDirectory(path);
    const entries = [];
    try {
        await walk(Buffer.from(root), path, Math.max(depth, 1), users, entries);
    }
    catch (error) {
        throw new connect_error/* ConnectError */.T(`error reading directory ${path}: ${errorText(error)}`, esm_code/* Code */.C.Internal);
    }
    return (0,create/* create */.v)(ListDirResponseSchema, { entries });
}
async function resolveDirectory(path) {
    let root;
    let isDirectory;
    try {
        root = await (0,promises_.realpath)(path);
        isDirectory = (await (0,promises_.stat)(root)).isDirectory();
    }
    catch (error) {
        if (errorCode(error) === 'ENOENT')
            throw new connect_error/* ConnectError */.T(`path not found: ${errorText(error)}`, esm_code/* Code */.C.NotFound);
        if (errorCode(error) === 'ELOOP') {
            throw new connect_error/* ConnectError */.T(`cyclic symlink or chain >255 links at "${path}"`, esm_code/* Code */.C.FailedPrecondition);
        }
        throw new connect_error/* ConnectError */.T(`error resolving symlink: ${errorText(error)}`, esm_code/* Code */.C.Internal);
    }
    if (!isDirectory)
        throw new connect_error/* ConnectError */.T(`path is not a directory: ${path}`, esm_code/* Code */.C.InvalidArgument);
    return root;
}
/** Names travel as bytes up to the entry: what is not UTF-8 could otherwise not be looked up again. */
async function walk(dir, shown, depth, users, into) {
    const names = (await (0,promises_.readdir)(dir, { encoding: 'buffer' })).sort((a, b) => a.compare(b));
    for (let from = 0; from < names.length; from += BATCH) {
        const batch = names.slice(from, from + BATCH).map(async (name) => {
            const path = Buffer.concat([dir, SLASH, name]);
            const entry = await readUnlessGone(path, join(shown, name.toString()), users);
            return { path, entry };
        });
        for (const { path, entry } of await Promise.all(batch)) {
            if (entry === undefined)
                continue;
            into.push(entry);
            const descend = depth > 1 && entry.type === FileType.DIRECTORY && entry.symlinkTarget === undefined;
            if (descend)
                await walkUnlessGone(path, entry.path, depth - 1, users, into);
        }
    }
}
async function readUnlessGone(path, shown, users) {
    return unlessGone(readEntry(path, shown, users));
}
async function walkUnlessGone(...args) {
    await unlessGone(walk(...args));
}
/** Entries may vanish while a busy directory is read; a listing without them is as true as one a moment later. */
async function unlessGone(work) {
    try {
        return await work;
    }
    catch (error) {
        if (errorCode(error) === 'ENOENT')
            return undefined;
        throw error;
    }
}
function join(dir, name) {
    return dir.endsWith('/') ? dir + name : `${dir}/${name}`;
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/agent/owned-dirs.js



/**
 * Creates a directory and its missing parents, 0755 (the process's umask is 022), each new one owned by the given
 * user; those that exist are left as they are. Throws the system's error, ENOTDIR where a file is in the way.
 */
async function makeOwnedDirs(path, uid, gid) {
    const missing = [];
    for (let dir = path; !(await isDirectory(dir)); dir = (0,external_node_path_.dirname)(dir))
        missing.push(dir);
    for (const dir of missing.reverse()) {
        try {
            await (0,promises_.mkdir)(dir, 0o755);
        }
        catch (error) {
            // Somebody was faster, which is as good if it is a directory.
            if (errorCode(error) !== 'EEXIST' || !(await isDirectory(dir)))
                throw error;
            continue;
        }
        await (0,promises_.chown)(dir, uid, gid);
    }
}
async function isDirectory(path) {
    try {
        if ((await (0,promises_.stat)(path)).isDirectory())
            return true;
    }
    catch (error) {
        if (errorCode(error) === 'ENOENT')
            return false;
        throw error;
    }
    throw Object.assign(new Error(`path is a file: ${path}`), { code: 'ENOTDIR' });
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/agent/filesystem/make-dir.js







/** Creates a directory and its parents for a user; `already_exists` is what the SDK turns into `false`. */
async function makeDir(path, user, users) {
    try {
        await refuseExisting(path);
        await makeOwnedDirs(path, user.uid, user.gid);
        return (0,create/* create */.v)(MakeDirResponseSchema, { entry: await readEntry(path, path, users) });
    }
    catch (error) {
        if (error instanceof connect_error/* ConnectError */.T)
            throw error;
        throw new connect_error/* ConnectError */.T(`error creating directory: ${errorText(error)}`, esm_code/* Code */.C.Internal);
    }
}
async function refuseExisting(path) {
    let isDirectory;
    try {
        isDirectory = (await (0,promises_.stat)(path)).isDirectory();
    }
    catch (error) {
        if (errorCode(error) === 'ENOENT')
            return;
        throw error;
    }
    if (isDirectory)
        throw new connect_error/* ConnectError */.T(`directory already exists: ${path}`, esm_code/* Code */.C.AlreadyExists);
    throw new connect_error/* ConnectError */.T(`path already exists but it is not a directory: ${path}`, esm_code/* Code */.C.InvalidArgument);
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
;// CONCATENATED MODULE: ./.cache/build/lib/engine/agent/process/environment.js
/** The agent's own PATH says nothing about the sandbox's; a template's ENV may override this one. */
const DEFAULT_PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
/** A command's whole environment, by envd's rule: four names, then the sandbox's, then the request's; the last wins. */
function commandEnv(user, sandbox, request) {
    return {
        PATH: DEFAULT_PATH,
        HOME: user.home,
        USER: user.name,
        LOGNAME: user.name,
        ...Object.fromEntries(sandbox),
        ...request,
    };
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/agent/filesystem/move.js











/** Renames, creating the destination's parents for the user; `not_found` when there is no source. */
async function move(source, destination, user, users) {
    try {
        await makeOwnedDirs((0,external_node_path_.dirname)(destination), user.uid, user.gid);
        await renameAnywhere(source, destination);
        return (0,create/* create */.v)(MoveResponseSchema, { entry: await readEntry(destination, destination, users) });
    }
    catch (error) {
        if (errorCode(error) === 'ENOENT') {
            throw new connect_error/* ConnectError */.T(`source file not found: ${errorText(error)}`, esm_code/* Code */.C.NotFound);
        }
        throw new connect_error/* ConnectError */.T(`error renaming: ${errorText(error)}`, esm_code/* Code */.C.Internal);
    }
}
/**
 * A sandbox is one file system for its user, but may be several mounts (and a directory of an overlay's lower layer
 * refuses to be renamed): `mv` then copies with owners, modes, times and links, and removes the source.
 */
async function renameAnywhere(source, destination) {
    try {
        await (0,promises_.rename)(source, destination);
    }
    catch (error) {
        if (errorCode(error) !== 'EXDEV')
            throw error;
        await (0,external_node_util_.promisify)(external_node_child_process_.execFile)('mv', ['-f', '-T', '--', source, destination], { env: { PATH: DEFAULT_PATH } });
    }
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/agent/filesystem/remove.js





/** Removes a file or a whole tree; a link goes, not what it leads to. Nothing there is success. */
async function remove(path) {
    try {
        await (0,promises_.rm)(path, { recursive: true, force: true });
    }
    catch (error) {
        throw new connect_error/* ConnectError */.T(`error removing file or directory: ${errorText(error)}`, esm_code/* Code */.C.Internal);
    }
    return (0,create/* create */.v)(RemoveResponseSchema);
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/agent/filesystem/stat.js





/** What is at a path; `not_found` when nothing is. */
async function statEntry(path, users) {
    try {
        return (0,create/* create */.v)(StatResponseSchema, { entry: await readEntry(path, path, users) });
    }
    catch (error) {
        if (errorCode(error) === 'ENOENT') {
            throw new connect_error/* ConnectError */.T(`file not found: ${errorText(error)}`, esm_code/* Code */.C.NotFound);
        }
        throw new connect_error/* ConnectError */.T(`error getting file info: ${errorText(error)}`, esm_code/* Code */.C.Internal);
    }
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./.cache/build/lib/engine/agent/filesystem/watch/describe.js



/** After these there is something at the path to describe. */
const LEAVES_ENTRY = new Set([EventType.CREATE, EventType.WRITE, EventType.CHMOD]);
/** A change as a message; the watched directory itself is called `.`, as envd calls it. */
async function describeChange(watcher, change, { path, includeEntry, users }) {
    const name = Buffer.from(change.name, 'latin1').toString();
    const entry = includeEntry && LEAVES_ENTRY.has(change.type)
        ? await entryIfThere(watcher.pathOf(change), name === '' ? path : joined(path, name), users)
        : undefined;
    return (0,create/* create */.v)(FilesystemEventSchema, { name: name || '.', type: change.type, ...(entry && { entry }) });
}
async function entryIfThere(path, shown, users) {
    try {
        return await readEntry(path, shown, users);
    }
    catch {
        // Gone again since, which its own event says; a change without an entry is what the protocol offers for that.
        return undefined;
    }
}
function joined(dir, name) {
    return dir.endsWith('/') ? dir + name : `${dir}/${name}`;
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/agent/keepalive.js
/** E2B's interval where the client names none. */
const DEFAULT_SECONDS = 90;
/** After how many milliseconds of silence a stream sends a `keepalive`, by the client's `Keepalive-Ping-Interval`. */
function keepAliveMs(header) {
    const seconds = Number(header.get('keepalive-ping-interval') ?? '');
    return (Number.isInteger(seconds) && seconds > 0 && seconds < 100_000 ? seconds : DEFAULT_SECONDS) * 1000;
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/agent/filesystem/watch/inotify.js




/** What the kernel reports, by the bits of <linux/inotify.h>. */
const IN = {
    MODIFY: 0x2,
    ATTRIB: 0x4,
    MOVED_FROM: 0x40,
    MOVED_TO: 0x80,
    CREATE: 0x100,
    DELETE: 0x200,
    DELETE_SELF: 0x400,
    MOVE_SELF: 0x800,
    Q_OVERFLOW: 0x4000,
    IGNORED: 0x8000,
    ONLYDIR: 0x0100_0000,
    DONT_FOLLOW: 0x0200_0000,
    ISDIR: 0x4000_0000,
};
/**
 * So much is held here for a reader that is slower than what happens: a burst of changes is longer than the kernel's own
 * queue (16,384 events by default). Beyond it the kernel's queue fills, and overflows there.
 */
const MAX_AHEAD_BYTES = 8 * 1024 * 1024;
/** How often the kernel's queue is looked into for a reader that is busy, in ms. */
const AHEAD_MS = 20;
const IN_NONBLOCK = 0o4000;
const IN_CLOEXEC = 0o2000000;
const HEADER_BYTES = 16;
const BUFFER_BYTES = 64 * 1024;
/** Opens queues by the C library; undefined where the native module cannot be loaded. */
const inotify = (0,once/* once */.O)(async () => {
    const library = await libc();
    if (library === undefined)
        return undefined;
    const init = library.bind('int inotify_init1(int flags)');
    const addWatch = library.bind('int inotify_add_watch(int fd, const void *path, uint32_t mask)');
    const removeWatch = library.bind('int inotify_rm_watch(int fd, int watch)');
    return () => {
        const fd = init(IN_NONBLOCK | IN_CLOEXEC);
        if (fd < 0)
            throw library.lastError('inotify_init1');
        const buffer = Buffer.alloc(BUFFER_BYTES);
        let open = true;
        let ahead = [];
        let aheadBytes = 0;
        /** One buffer of the kernel's records, which the next call overwrites; empty when nothing is queued. */
        const readQueue = () => {
            try {
                return buffer.subarray(0, (0,external_node_fs_.readSync)(fd, buffer));
            }
            catch (error) {
                if (errorCode(error) === 'EAGAIN')
                    return buffer.subarray(0, 0);
                throw error;
            }
        };
        const fill = () => {
            while (aheadBytes < MAX_AHEAD_BYTES) {
                const bytes = readQueue();
                if (bytes.length === 0)
                    return;
                ahead.push(Buffer.from(bytes));
                aheadBytes += bytes.length;
            }
        };
        const timer = setInterval(() => {
            try {
                fill();
            }
            catch {
                // The reader meets the same error, and has somebody to tell.
                clearInterval(timer);
            }
        }, AHEAD_MS);
        return {
            add(path, mask) {
                const watch = addWatch(fd, cString(path), mask);
                if (watch < 0)
                    throw library.lastError('inotify_add_watch');
                return watch;
            },
            remove(watch) {
                // The kernel removes a watch with its directory: one that is gone already is as it should be.
                if (open)
                    removeWatch(fd, watch);
            },
            read() {
                if (!open)
                    return [];
                const earlier = ahead.shift();
                aheadBytes -= earlier?.length ?? 0;
                return parseEvents(earlier ?? readQueue());
            },
            close() {
                if (open)
                    (0,external_node_fs_.closeSync)(fd);
                open = false;
                ahead = [];
                clearInterval(timer);
            },
        };
    };
});
/** The kernel's records: a header of sixteen bytes, then the name, padded with NULs. Of this machine's byte order. */
function parseEvents(bytes) {
    const events = [];
    for (let at = 0; at + HEADER_BYTES <= bytes.length;) {
        const length = bytes.readUInt32LE(at + 12);
        const name = bytes.subarray(at + HEADER_BYTES, at + HEADER_BYTES + length);
        const end = name.indexOf(0);
        events.push({
            watch: bytes.readInt32LE(at),
            mask: bytes.readUInt32LE(at + 4),
            cookie: bytes.readUInt32LE(at + 8),
            name: name.toString('latin1', 0, end < 0 ? name.length : end),
        });
        at += HEADER_BYTES + length;
    }
    return events;
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/agent/filesystem/watch/mount-kind.js

/** `f_type` of statfs(2), from <linux/magic.h>: file systems that others change without this kernel knowing. */
const NETWORK = new Set([
    0x6969, // NFS
    0xff53_4d42, // CIFS
    0x517b, // SMB
    0xfe53_4d42, // SMB 2
    0x6573_5546, // FUSE
]);
/** Views of the kernel: endless, and never reported as changed. */
const KERNEL = new Set([
    0x9fa0, // proc
    0x6265_6572, // sysfs
    0x27_e0eb, // cgroup
    0x6367_7270, // cgroup 2
]);
/** What kind of file system a directory is on. Throws the system's error. */
async function mountKind(path) {
    return kindOf((await (0,promises_.statfs)(path)).type);
}
/** The kind by the number that the kernel gives, of which some C libraries make a negative one. */
function kindOf(type) {
    const magic = type >>> 0;
    if (NETWORK.has(magic))
        return 'network';
    return KERNEL.has(magic) ? 'kernel' : 'local';
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/agent/filesystem/watch/watched-tree.js
/**
 * Which directories are watched and where they are. A directory's path is that of its parents, so a rename changes one
 * link and all below it follows.
 */
class WatchedTree {
    root;
    #byWatch = new Map();
    constructor(rootWatch) {
        this.root = { watch: rootWatch, name: '', parent: undefined, children: new Map() };
        this.#byWatch.set(rootWatch, this.root);
    }
    get size() {
        return this.#byWatch.size;
    }
    byWatch(watch) {
        return this.#byWatch.get(watch);
    }
    /** Enters a directory. One that had that watch number is the same directory under its former name, and gives it up. */
    add(watch, parent, name) {
        const dir = { watch, name, parent, children: new Map() };
        this.#byWatch.set(watch, dir);
        parent.children.set(name, dir);
        return dir;
    }
    /** The kernel ended a watch, or is about to. */
    forget(watch) {
        const dir = this.#byWatch.get(watch);
        this.#byWatch.delete(watch);
        if (dir?.parent !== undefined && dir.parent.children.get(dir.name) === dir) {
            dir.parent.children.delete(dir.name);
        }
    }
    /** Takes a directory out of its parent; it and what is below it stay watched until `attach` or `drop`. */
    detach(parent, name) {
        const dir = parent.children.get(name);
        parent.children.delete(name);
        if (dir !== undefined)
            dir.parent = undefined;
        return dir;
    }
    /** Whether a directory is where the root can be reached, rather than detached or below one that is. */
    isAttached(dir) {
        let top = dir;
        while (top.parent !== undefined)
            top = top.parent;
        return top === this.root;
    }
    attach(dir, parent, name) {
        dir.parent = parent;
        dir.name = name;
        parent.children.set(name, dir);
    }
    /** Forgets a directory and everything below it; returns the watches that are to be ended. */
    drop(dir) {
        const ended = [];
        const todo = [dir];
        for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
            todo.push(...next.children.values());
            // Else somebody else has that number by now.
            if (this.#byWatch.get(next.watch) !== next)
                continue;
            this.#byWatch.delete(next.watch);
            ended.push(next.watch);
        }
        return ended;
    }
    /** Where an entry of a directory is, relative to the root; '' = the root itself. */
    relativePath(dir, name) {
        const names = name === '' ? [] : [name];
        for (let at = dir; at.parent !== undefined; at = at.parent)
            names.unshift(at.name);
        return names.join('/');
    }
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/agent/filesystem/watch/watcher.js








const CHANGES = IN.MODIFY | IN.ATTRIB | IN.MOVED_FROM | IN.MOVED_TO | IN.CREATE | IN.DELETE | IN.DELETE_SELF | IN.MOVE_SELF;
/** In envd's order, for an event that is several at once. */
const OPERATIONS = [
    [IN.CREATE | IN.MOVED_TO, EventType.CREATE],
    [IN.MOVED_FROM | IN.MOVE_SELF, EventType.RENAME],
    [IN.ATTRIB, EventType.CHMOD],
    [IN.MODIFY, EventType.WRITE],
    [IN.DELETE | IN.DELETE_SELF, EventType.REMOVE],
];
/** How many events are held for directories that are between two names. A bound on memory. */
const MAX_HELD = 4096;
/** How many names found by a scan are remembered, so that their own events do not repeat them. A bound on memory. */
const MAX_REMEMBERED = 16_384;
/**
 * Watches a directory. Returns once everything below it that is to be watched is watched. Throws `not_found`,
 * `invalid_argument` (no directory, or on a network file system that was not allowed), `resource_exhausted` when the
 * kernel has no watches left.
 */
async function openWatcher(path, options, signal) {
    await requireWatchable(path, options);
    const open = await inotify();
    if (open === undefined) {
        throw new connect_error/* ConnectError */.T('watching is not available on this machine', esm_code/* Code */.C.Unimplemented);
    }
    let queue;
    try {
        queue = open();
        const root = queue.add(Buffer.from(path), CHANGES | IN.ONLYDIR);
        const watcher = new Watcher(queue, path, new WatchedTree(root), options);
        await watcher.armAll(signal);
        return watcher;
    }
    catch (error) {
        queue?.close();
        throw asWatchError(error, path);
    }
}
class Watcher {
    #queue;
    #path;
    #tree;
    #options;
    /** Directories on their way to another name: the second half of the rename may come in the next read. */
    #moving = new Map();
    /** What happened in them meanwhile. */
    #held = [];
    /** Entries that a scan reported and whose own events may still be queued: directory's watch number and name. */
    #scanned = new Set();
    constructor(queue, path, tree, options) {
        this.#queue = queue;
        this.#path = Buffer.from(path);
        this.#tree = tree;
        this.#options = options;
    }
    /** The entry that a change is about, as bytes for the system. */
    pathOf(change) {
        return change.name === '' ? this.#path : this.#below(change.name);
    }
    /**
     * What happened since the last call, in order, read from the kernel as it is consumed: what nobody takes stays in the
     * kernel's queue, which is bounded. Throws `internal` when that queue overflowed and changes are lost.
     */
    async *take() {
        const wereMoving = this.#moving;
        this.#moving = new Map();
        for (let events = this.#queue.read(); events.length > 0; events = this.#queue.read()) {
            for (const event of events)
                yield* this.#changes(event, wereMoving);
        }
        // The other half never came: these directories have left.
        for (const dir of wereMoving.values())
            this.#drop(dir);
        if (this.#moving.size === 0)
            this.#held = [];
        // All that had been queued when these were scanned has been read now.
        this.#scanned.clear();
    }
    /** Safe to repeat; a `take` under way then finds nothing more. */
    close() {
        this.#queue.close();
    }
    /** Watches everything below the root. */
    async armAll(signal) {
        if (!this.#options.recursive)
            return;
        const todo = [this.#tree.root];
        for (let dir = todo.pop(); dir !== undefined; dir = todo.pop()) {
            signal?.throwIfAborted();
            for await (const { name, isDirectory } of this.#entries(dir)) {
                const child = isDirectory ? await this.#arm(dir, name) : undefined;
                if (child !== undefined)
                    todo.push(child);
            }
        }
    }
    async *#changes(event, wereMoving) {
        const { mask, name, watch, cookie } = event;
        if (mask & IN.Q_OVERFLOW) {
            const problem = 'watcher error: more changes than the queue holds, some were lost; watch again';
            throw new connect_error/* ConnectError */.T(problem, esm_code/* Code */.C.Internal);
        }
        const dir = this.#tree.byWatch(watch);
        if (dir === undefined)
            return;
        if (mask & IN.IGNORED) {
            this.#tree.forget(watch);
            return;
        }
        // What happens to a directory below the root itself, its parent reports with its name.
        if (name === '' && dir !== this.#tree.root)
            return;
        if (!this.#tree.isAttached(dir)) {
            if (this.#held.length < MAX_HELD)
                this.#held.push(event);
            return;
        }
        const known = `${watch}/${name}`;
        if (mask & (IN.DELETE | IN.MOVED_FROM))
            this.#scanned.delete(known);
        const isNew = (mask & (IN.CREATE | IN.MOVED_TO)) !== 0;
        if (isNew && this.#scanned.delete(known))
            return;
        const isDirectory = this.#options.recursive && (mask & IN.ISDIR) !== 0;
        if (isDirectory && mask & IN.MOVED_FROM) {
            const left = this.#tree.detach(dir, name);
            if (left !== undefined)
                this.#moving.set(cookie, left);
        }
        const fresh = isDirectory && isNew ? await this.#enter(dir, name, cookie, wereMoving) : undefined;
        const relative = this.#tree.relativePath(dir, name);
        for (const [bits, type] of OPERATIONS)
            if (mask & bits)
                yield { type, name: relative };
        if (fresh !== undefined)
            yield* this.#scan(fresh);
        if (isDirectory && isNew && cookie !== 0) {
            const held = this.#held;
            this.#held = [];
            for (const earlier of held)
                yield* this.#changes(earlier, wereMoving);
        }
    }
    /** Watches a directory that appeared; returns it when what is in it is new as well. */
    async #enter(parent, name, cookie, wereMoving) {
        const moved = cookie === 0 ? undefined : (this.#moving.get(cookie) ?? wereMoving.get(cookie));
        if (moved === undefined)
            return this.#arm(parent, name);
        this.#moving.delete(cookie);
        wereMoving.delete(cookie);
        const watch = this.#watch(this.#below(this.#tree.relativePath(parent, name)));
        if (watch === moved.watch) {
            this.#tree.attach(moved, parent, name);
            return undefined;
        }
        // By now something else has that name.
        this.#drop(moved);
        return watch === undefined ? undefined : this.#tree.add(watch, parent, name);
    }
    /** Reports what a new directory already holds, each sub-directory watched before it is named. */
    async *#scan(top) {
        const todo = [top];
        for (let dir = todo.pop(); dir !== undefined; dir = todo.pop()) {
            for await (const { name, isDirectory } of this.#entries(dir)) {
                const child = isDirectory ? await this.#arm(dir, name) : undefined;
                if (child !== undefined)
                    todo.push(child);
                if (this.#scanned.size < MAX_REMEMBERED)
                    this.#scanned.add(`${dir.watch}/${name}`);
                yield { type: EventType.CREATE, name: this.#tree.relativePath(dir, name) };
            }
        }
    }
    /** Watches a sub-directory, unless it is gone or on a file system that is not to be watched. */
    async #arm(parent, name) {
        const path = this.#below(this.#tree.relativePath(parent, name));
        try {
            if ((0,external_node_fs_.lstatSync)(path).dev !== (0,external_node_fs_.lstatSync)(Buffer.concat([path, Buffer.from('/..')])).dev) {
                const kind = await mountKind(path);
                if (kind === 'kernel' || (kind === 'network' && !this.#options.allowNetworkMounts))
                    return undefined;
            }
        }
        catch (error) {
            if (isGone(error))
                return undefined;
            throw error;
        }
        const watch = this.#watch(path);
        return watch === undefined ? undefined : this.#tree.add(watch, parent, name);
    }
    #watch(path) {
        try {
            return this.#queue.add(path, CHANGES | IN.ONLYDIR | IN.DONT_FOLLOW);
        }
        catch (error) {
            if (isGone(error))
                return undefined;
            throw asWatchError(error, path.toString());
        }
    }
    #drop(dir) {
        for (const watch of this.#tree.drop(dir))
            this.#queue.remove(watch);
    }
    async *#entries(dir) {
        const path = this.#below(this.#tree.relativePath(dir, ''));
        try {
            // The types know names as text only; asked for bytes, Node gives bytes.
            const encoding = 'buffer';
            const entries = await (0,promises_.opendir)(path, { encoding, bufferSize: 256 });
            for await (const entry of entries) {
                yield { name: entry.name.toString('latin1'), isDirectory: entry.isDirectory() };
            }
        }
        catch (error) {
            if (!isGone(error))
                throw error;
        }
    }
    #below(relative) {
        return Buffer.concat([this.#path, Buffer.from(`/${relative}`, 'latin1')]);
    }
}
async function requireWatchable(path, { allowNetworkMounts }) {
    let isDirectory;
    try {
        isDirectory = (await (0,promises_.stat)(path)).isDirectory();
    }
    catch (error) {
        if (errorCode(error) === 'ENOENT') {
            throw new connect_error/* ConnectError */.T(`path ${path} not found: ${errorText(error)}`, esm_code/* Code */.C.NotFound);
        }
        throw new connect_error/* ConnectError */.T(`error statting path ${path}: ${errorText(error)}`, esm_code/* Code */.C.Internal);
    }
    if (!isDirectory)
        throw new connect_error/* ConnectError */.T(`path ${path} not a directory`, esm_code/* Code */.C.InvalidArgument);
    if (!allowNetworkMounts && (await mountKind(path)) === 'network') {
        throw new connect_error/* ConnectError */.T(`cannot watch path on network filesystem: ${path}`, esm_code/* Code */.C.InvalidArgument);
    }
}
/** Directories come and go while they are walked; one that went needs no watch. */
function isGone(error) {
    return ['ENOENT', 'ENOTDIR', 'ELOOP'].includes(errorCode(error) ?? '');
}
function asWatchError(error, path) {
    const code = errorCode(error);
    if (code === 'ENOSPC' || code === 'EMFILE' || code === 'ENOMEM') {
        const limit = code === 'ENOSPC' ? 'fs.inotify.max_user_watches' : 'fs.inotify.max_user_instances';
        const reason = `the machine's limit of watches is reached (${code}, see ${limit})`;
        return new connect_error/* ConnectError */.T(`error watching ${path}: ${reason}`, esm_code/* Code */.C.ResourceExhausted);
    }
    if (error instanceof connect_error/* ConnectError */.T || code === undefined)
        return error;
    return new connect_error/* ConnectError */.T(`error watching ${path}: ${errorText(error)}`, esm_code/* Code */.C.Internal);
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/agent/filesystem/watch/watch-dir.js






/** Node cannot wait for the kernel's queue without a thread for each, so it is looked into this often. */
const POLL_MS = 20;
/** Streams what changes in a directory: `start` once nothing can be missed any more, then one message an operation. */
async function* watchDir(request, path, context, users) {
    const { signal } = context;
    const watcher = await openWatcher(path, request, signal);
    // At once, even while a send to a client that is gone is stuck.
    const close = () => watcher.close();
    signal.addEventListener('abort', close);
    const idleMs = keepAliveMs(context.requestHeader);
    try {
        yield watch_dir_message({ case: 'start', value: {} });
        let lastSent = performance.now();
        while (!signal.aborted) {
            for await (const change of watcher.take()) {
                const value = await describeChange(watcher, change, {
                    path,
                    users,
                    includeEntry: request.includeEntry,
                });
                yield watch_dir_message({ case: 'filesystem', value });
                lastSent = performance.now();
            }
            if (performance.now() - lastSent >= idleMs) {
                yield watch_dir_message({ case: 'keepalive', value: {} });
                lastSent = performance.now();
            }
            await (0,external_node_timers_promises_.setTimeout)(POLL_MS);
        }
        signal.throwIfAborted();
    }
    finally {
        signal.removeEventListener('abort', close);
        close();
    }
}
function watch_dir_message(event) {
    return (0,create/* create */.v)(WatchDirResponseSchema, { event: event });
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/agent/filesystem/watch/polled-watchers.js








/** How many events wait here for a client; further ones wait in the kernel, and overflow there. */
const MAX_WAITING_EVENTS = 4096;
/** Clients that never remove their watchers must not take all of the machine's (128 by default). */
const MAX_WATCHERS = 32;
/** Watchers for clients that cannot stream: created, asked, removed. */
class PolledWatchers {
    #watchers = new Map();
    #opening = 0;
    /** Throws what `openWatcher` throws, and `resource_exhausted` when there are too many. */
    async create(request, path, users) {
        if (this.#watchers.size + this.#opening >= MAX_WATCHERS) {
            const problem = `there are ${MAX_WATCHERS} watchers already: remove those that are no longer needed`;
            throw new connect_error/* ConnectError */.T(problem, esm_code/* Code */.C.ResourceExhausted);
        }
        this.#opening += 1;
        try {
            const watcher = await openWatcher(path, request);
            const polled = { watcher, events: [], removed: false, error: undefined };
            const watcherId = `w${(0,external_node_crypto_.randomBytes)(10).toString('hex')}`;
            this.#watchers.set(watcherId, polled);
            void collect(polled, { path, users, includeEntry: request.includeEntry });
            return (0,create/* create */.v)(CreateWatcherResponseSchema, { watcherId });
        }
        finally {
            this.#opening -= 1;
        }
    }
    /** What happened since the last call. Throws, once all that was seen before is handed out, what ended the watching. */
    events(id) {
        const polled = this.#find(id);
        if (polled.events.length === 0 && polled.error !== undefined)
            throw polled.error;
        const events = polled.events;
        polled.events = [];
        return (0,create/* create */.v)(GetWatcherEventsResponseSchema, { events });
    }
    remove(id) {
        const polled = this.#find(id);
        this.#watchers.delete(id);
        polled.removed = true;
        polled.watcher.close();
        return (0,create/* create */.v)(RemoveWatcherResponseSchema);
    }
    #find(id) {
        const polled = this.#watchers.get(id);
        if (polled === undefined)
            throw new connect_error/* ConnectError */.T(`watcher with id ${id} not found`, esm_code/* Code */.C.NotFound);
        return polled;
    }
}
/** Reads on in the background, so that new directories are watched although nobody asks. */
async function collect(polled, description) {
    try {
        while (!polled.removed) {
            for await (const change of polled.watcher.take()) {
                const event = await describeChange(polled.watcher, change, description);
                while (polled.events.length >= MAX_WAITING_EVENTS && !polled.removed)
                    await (0,external_node_timers_promises_.setTimeout)(POLL_MS);
                polled.events.push(event);
            }
            await (0,external_node_timers_promises_.setTimeout)(POLL_MS);
        }
    }
    catch (error) {
        polled.error = error;
        polled.watcher.close();
    }
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/agent/filesystem/service.js








/**
 * The filesystem service: one file for each of its calls. Like envd's it works as root and gives what it creates to
 * the call's user.
 */
function filesystemService(state, users) {
    const resolve = (context, path) => {
        const user = callUser(context, state, users);
        return { user, path: callPath(path, user, state) };
    };
    const watchers = new PolledWatchers();
    return {
        stat: (request, context) => statEntry(resolve(context, request.path).path, users),
        listDir: (request, context) => listDir(resolve(context, request.path).path, request.depth, users),
        makeDir(request, context) {
            const { user, path } = resolve(context, request.path);
            return makeDir(path, user, users);
        },
        move(request, context) {
            const { user, path } = resolve(context, request.source);
            return move(path, callPath(request.destination, user, state), user, users);
        },
        remove: (request, context) => remove(resolve(context, request.path).path),
        watchDir: (request, context) => watchDir(request, resolve(context, request.path).path, context, users),
        createWatcher: (request, context) => watchers.create(request, resolve(context, request.path).path, users),
        getWatcherEvents: (request) => watchers.events(request.watcherId),
        removeWatcher: (request) => watchers.remove(request.watcherId),
    };
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/agent/token.js

/** Compares two secrets in a time that says nothing about where they differ, nor about their lengths. */
function sameSecret(a, b) {
    return (0,external_node_crypto_.timingSafeEqual)(digest(a), digest(b));
}
function digest(text) {
    return (0,external_node_crypto_.createHash)('sha256').update(text).digest();
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/agent/gate.js

/** `/files` checks signatures itself, `/init` its own token. E2B's list of exceptions. */
const OPEN = new Set(['GET /health', 'GET /files', 'POST /files', 'POST /init']);
/** Whether a request may go on to its handler, by `X-Access-Token`. */
function mayPass(request, path, token) {
    if (token === '' || OPEN.has(`${request.method} ${path}`))
        return true;
    return sameSecret(tokenOf(request) ?? '', token);
}
/** The request's access token, if it carries one. */
function tokenOf(request) {
    const value = request.headers['x-access-token'];
    return Array.isArray(value) ? value[0] : value;
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
const PTYSchema = /*@__PURE__*/ (/* unused pure expression or super */ null && (messageDesc(file_process, 0)));
/**
 * Describes the message process.PTY.Size.
 * Use `create(PTY_SizeSchema)` to create a new message.
 */
const PTY_SizeSchema = /*@__PURE__*/ (/* unused pure expression or super */ null && (messageDesc(file_process, 0, 0)));
/**
 * Describes the message process.ProcessConfig.
 * Use `create(ProcessConfigSchema)` to create a new message.
 */
const ProcessConfigSchema = /*@__PURE__*/ (/* unused pure expression or super */ null && (messageDesc(file_process, 1)));
/**
 * Describes the message process.ProcessSelector.
 * Use `create(ProcessSelectorSchema)` to create a new message.
 */
const ProcessSelectorSchema = /*@__PURE__*/ (/* unused pure expression or super */ null && (messageDesc(file_process, 2)));
/**
 * Describes the message process.ListRequest.
 * Use `create(ListRequestSchema)` to create a new message.
 */
const ListRequestSchema = /*@__PURE__*/ (/* unused pure expression or super */ null && (messageDesc(file_process, 3)));
/**
 * Describes the message process.ProcessInfo.
 * Use `create(ProcessInfoSchema)` to create a new message.
 */
const ProcessInfoSchema = /*@__PURE__*/ (/* unused pure expression or super */ null && (messageDesc(file_process, 4)));
/**
 * Describes the message process.ListResponse.
 * Use `create(ListResponseSchema)` to create a new message.
 */
const ListResponseSchema = /*@__PURE__*/ (0,message/* messageDesc */.Z)(file_process, 5);
/**
 * Describes the message process.StartRequest.
 * Use `create(StartRequestSchema)` to create a new message.
 */
const StartRequestSchema = /*@__PURE__*/ (/* unused pure expression or super */ null && (messageDesc(file_process, 6)));
/**
 * Describes the message process.StartResponse.
 * Use `create(StartResponseSchema)` to create a new message.
 */
const StartResponseSchema = /*@__PURE__*/ (0,message/* messageDesc */.Z)(file_process, 7);
/**
 * Describes the message process.ConnectRequest.
 * Use `create(ConnectRequestSchema)` to create a new message.
 */
const ConnectRequestSchema = /*@__PURE__*/ (/* unused pure expression or super */ null && (messageDesc(file_process, 8)));
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
const ProcessEvent_StartEventSchema = /*@__PURE__*/ (/* unused pure expression or super */ null && (messageDesc(file_process, 10, 0)));
/**
 * Describes the message process.ProcessEvent.DataEvent.
 * Use `create(ProcessEvent_DataEventSchema)` to create a new message.
 */
const ProcessEvent_DataEventSchema = /*@__PURE__*/ (/* unused pure expression or super */ null && (messageDesc(file_process, 10, 1)));
/**
 * Describes the message process.ProcessEvent.EndEvent.
 * Use `create(ProcessEvent_EndEventSchema)` to create a new message.
 */
const ProcessEvent_EndEventSchema = /*@__PURE__*/ (/* unused pure expression or super */ null && (messageDesc(file_process, 10, 2)));
/**
 * Describes the message process.ProcessEvent.KeepAlive.
 * Use `create(ProcessEvent_KeepAliveSchema)` to create a new message.
 */
const ProcessEvent_KeepAliveSchema = /*@__PURE__*/ (/* unused pure expression or super */ null && (messageDesc(file_process, 10, 3)));
/**
 * Describes the message process.UpdateRequest.
 * Use `create(UpdateRequestSchema)` to create a new message.
 */
const UpdateRequestSchema = /*@__PURE__*/ (/* unused pure expression or super */ null && (messageDesc(file_process, 11)));
/**
 * Describes the message process.UpdateResponse.
 * Use `create(UpdateResponseSchema)` to create a new message.
 */
const UpdateResponseSchema = /*@__PURE__*/ (0,message/* messageDesc */.Z)(file_process, 12);
/**
 * Describes the message process.ProcessInput.
 * Use `create(ProcessInputSchema)` to create a new message.
 */
const ProcessInputSchema = /*@__PURE__*/ (/* unused pure expression or super */ null && (messageDesc(file_process, 13)));
/**
 * Describes the message process.SendInputRequest.
 * Use `create(SendInputRequestSchema)` to create a new message.
 */
const SendInputRequestSchema = /*@__PURE__*/ (/* unused pure expression or super */ null && (messageDesc(file_process, 14)));
/**
 * Describes the message process.SendInputResponse.
 * Use `create(SendInputResponseSchema)` to create a new message.
 */
const SendInputResponseSchema = /*@__PURE__*/ (0,message/* messageDesc */.Z)(file_process, 15);
/**
 * Describes the message process.StreamInputRequest.
 * Use `create(StreamInputRequestSchema)` to create a new message.
 */
const StreamInputRequestSchema = /*@__PURE__*/ (/* unused pure expression or super */ null && (messageDesc(file_process, 16)));
/**
 * Describes the message process.StreamInputRequest.StartEvent.
 * Use `create(StreamInputRequest_StartEventSchema)` to create a new message.
 */
const StreamInputRequest_StartEventSchema = /*@__PURE__*/ (/* unused pure expression or super */ null && (messageDesc(file_process, 16, 0)));
/**
 * Describes the message process.StreamInputRequest.DataEvent.
 * Use `create(StreamInputRequest_DataEventSchema)` to create a new message.
 */
const StreamInputRequest_DataEventSchema = /*@__PURE__*/ (/* unused pure expression or super */ null && (messageDesc(file_process, 16, 1)));
/**
 * Describes the message process.StreamInputRequest.KeepAlive.
 * Use `create(StreamInputRequest_KeepAliveSchema)` to create a new message.
 */
const StreamInputRequest_KeepAliveSchema = /*@__PURE__*/ (/* unused pure expression or super */ null && (messageDesc(file_process, 16, 2)));
/**
 * Describes the message process.StreamInputResponse.
 * Use `create(StreamInputResponseSchema)` to create a new message.
 */
const StreamInputResponseSchema = /*@__PURE__*/ (0,message/* messageDesc */.Z)(file_process, 17);
/**
 * Describes the message process.SendSignalRequest.
 * Use `create(SendSignalRequestSchema)` to create a new message.
 */
const SendSignalRequestSchema = /*@__PURE__*/ (/* unused pure expression or super */ null && (messageDesc(file_process, 18)));
/**
 * Describes the message process.SendSignalResponse.
 * Use `create(SendSignalResponseSchema)` to create a new message.
 */
const SendSignalResponseSchema = /*@__PURE__*/ (0,message/* messageDesc */.Z)(file_process, 19);
/**
 * Describes the message process.CloseStdinRequest.
 * Use `create(CloseStdinRequestSchema)` to create a new message.
 */
const CloseStdinRequestSchema = /*@__PURE__*/ (/* unused pure expression or super */ null && (messageDesc(file_process, 20)));
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
const SignalSchema = /*@__PURE__*/ (/* unused pure expression or super */ null && (enumDesc(file_process, 0)));
/**
 * @generated from service process.Process
 */
const Process = /*@__PURE__*/ (0,service/* serviceDesc */.Z)(file_process, 0);

;// CONCATENATED MODULE: ./.cache/build/lib/engine/agent/rpc-shape.js


/** The content types of the Connect protocol's two shapes of a call. */
const UNARY_TYPES = ['application/json', 'application/proto'];
const STREAM_TYPES = ['application/connect+json', 'application/connect+proto'];
/** Content types by path, for every call there is. */
const TYPES = new Map([Process, Filesystem].flatMap((service) => service.methods.map((method) => [
    `/${service.typeName}/${method.name}`,
    method.methodKind === 'unary' ? UNARY_TYPES : STREAM_TYPES,
])));
function isRpcPath(path) {
    return /^\/(process\.Process|filesystem\.Filesystem)\//.test(path);
}
/**
 * What is wrong with the method or content type of a call; undefined = nothing, or there is no such call. The Connect
 * library refuses these as well, but without a body to say why.
 */
function rpcRefusal({ method, headers }, path) {
    const types = TYPES.get(path);
    if (types === undefined)
        return undefined;
    if (method !== 'POST') {
        const body = { code: 'unknown', message: `method ${method} is not allowed, calls are POST` };
        return { status: 405, headers: { allow: 'POST' }, body };
    }
    const type = (headers['content-type'] ?? '').split(';', 1)[0].trim().toLowerCase();
    if (types.includes(type))
        return undefined;
    const message = `content type '${type}' is not supported, expected ${types.join(' or ')}`;
    return { status: 415, headers: { 'accept-post': types.join(', ') }, body: { code: 'unknown', message } };
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/agent/process/file-limit.js



const RLIMIT_NOFILE = 7;
/** Descriptors that a start may need below the lowered limit: Node's own pipe, and other threads' files. */
const HEADROOM = 64;
/**
 * Node raises its own soft limit of open files to the hard one when it starts, and commands would inherit that: shells
 * then report it, and programs that close every possible descriptor take seconds. So commands get the soft limit that
 * the agent itself was given, which is its parent's. Undefined where there is nothing to do or no way to do it.
 */
const inheritedFileLimit = (0,once/* once */.O)(async () => {
    const library = await libc();
    const inherited = softFileLimit(readLimits(process.ppid));
    if (library === undefined || inherited === undefined)
        return undefined;
    const prlimit = library.bind('int prlimit(int pid, int resource, const void *wanted, void *before)');
    const own = new BigUint64Array(2);
    if (prlimit(0, RLIMIT_NOFILE, null, bytesOf(own)) !== 0)
        return undefined;
    const lowered = BigUint64Array.of(inherited, own[1]);
    if (inherited >= own[0])
        return undefined;
    const set = (pid, limit) => {
        // Where it fails the command has the higher limit, which is no reason not to run it.
        prlimit(pid, RLIMIT_NOFILE, bytesOf(limit), null);
    };
    return {
        during(highest, start) {
            if (highest + HEADROOM >= inherited) {
                // So many files are open that a start below the limit could fail: the child gets it a moment later.
                const child = start();
                if (child.pid !== undefined)
                    set(child.pid, lowered);
                return child;
            }
            set(0, lowered);
            try {
                return start();
            }
            finally {
                set(0, own);
            }
        },
    };
});
/** The soft limit of open files in the text of /proc/<pid>/limits; undefined when it is unlimited or not there. */
function softFileLimit(limits) {
    const soft = /^Max open files\s+(\d+)\s/m.exec(limits)?.[1];
    return soft === undefined ? undefined : BigInt(soft);
}
function readLimits(pid) {
    try {
        return (0,external_node_fs_.readFileSync)(`/proc/${pid}/limits`, 'utf8');
    }
    catch {
        // The parent is gone, or /proc is not there: commands then keep the agent's limit.
        return '';
    }
}
function bytesOf(limit) {
    return new Uint8Array(limit.buffer);
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/agent/process/pipes.js


const O_CLOEXEC = 0o2000000;
/**
 * Node connects children by socket pairs, and Linux refuses to open a socket by name: `echo x > /dev/stderr` would
 * fail in every script. Real pipes need one native call; undefined where the native module cannot be loaded (the
 * caller then falls back on Node's socket pairs: commands still run, only opening /dev/stdout by name fails in them).
 */
const nativePipes = (0,once/* once */.O)(async () => {
    const library = await libc();
    if (library === undefined)
        return undefined;
    const pipe2 = library.bind('int pipe2(void *fds, int flags)');
    return () => {
        const fds = new Int32Array(2);
        if (pipe2(new Uint8Array(fds.buffer), O_CLOEXEC) !== 0)
            throw library.lastError('pipe2');
        return { read: fds[0], write: fds[1] };
    };
});

;// CONCATENATED MODULE: ./.cache/build/lib/engine/agent/process/close-stdin.js


/** Gives a command end of file on its standard input. */
async function closeStdin(request, processes) {
    await processes.find(request.process).closeStdin();
    return (0,create/* create */.v)(CloseStdinResponseSchema);
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/agent/process/events.js


function startEvent(pid) {
    return (0,create/* create */.v)(ProcessEventSchema, { event: { case: 'start', value: { pid } } });
}
/** Raw bytes: a chunk may begin and end inside a character. */
function dataEvent(stream, bytes) {
    return (0,create/* create */.v)(ProcessEventSchema, {
        event: { case: 'data', value: { output: { case: stream, value: bytes } } },
    });
}
function endEvent(exit) {
    return (0,create/* create */.v)(ProcessEventSchema, { event: { case: 'end', value: exit } });
}
function keepAliveEvent() {
    return (0,create/* create */.v)(ProcessEventSchema, { event: { case: 'keepalive', value: {} } });
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/agent/process/stream-events.js


/**
 * The loop that Start and Connect share: a subscription's events as they come, and a `keepalive` whenever nothing came
 * for the client's interval. Leaves the subscription when the client or the deadline ends the call, at once, even
 * while a send is stuck; then throws the reason.
 */
async function* streamEvents(subscription, context) {
    const leave = () => subscription.detach();
    context.signal.addEventListener('abort', leave);
    if (context.signal.aborted)
        leave();
    const idleMs = keepAliveMs(context.requestHeader);
    try {
        for (;;) {
            const event = subscription.take();
            if (event !== undefined) {
                yield event;
                if (event.event.case === 'end')
                    return;
            }
            else if (subscription.closed) {
                context.signal.throwIfAborted();
                return;
            }
            else if (!(await subscription.changed(idleMs)))
                yield keepAliveEvent();
        }
    }
    finally {
        context.signal.removeEventListener('abort', leave);
        leave();
    }
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/agent/process/connect.js



/** Joins a command: `start`, then what it prints from now on, then `end`. Its deadline ends this stream only. */
async function* connect(request, context, processes) {
    const subscription = processes.findOrEnded(request.process).subscribe();
    for await (const event of streamEvents(subscription, context))
        yield (0,create/* create */.v)(ConnectResponseSchema, { event });
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/agent/process/list.js


/** Every command that has not ended. */
function list(processes) {
    return (0,create/* create */.v)(ListResponseSchema, {
        processes: processes
            .list()
            .map(({ pid, config, tag }) => ({ pid, config, ...(tag !== undefined && { tag }) })),
    });
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/agent/process/send-input.js



/** Writes once to a command's standard input or terminal. */
async function sendInput(request, processes) {
    await writeInput(processes.find(request.process), request.input);
    return (0,create/* create */.v)(SendInputResponseSchema);
}
/** Writes one piece of input, of either RPC. An empty piece counts as a piece and changes nothing. */
async function writeInput(process, input) {
    switch (input?.input.case) {
        case 'stdin':
            return process.writeStdin(input.input.value);
        case 'pty':
            return process.writeTerminal(input.input.value);
        case undefined:
            throw new connect_error/* ConnectError */.T('invalid input type', esm_code/* Code */.C.Unimplemented);
    }
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/agent/process/send-signal.js




/** A kill works at once unless the command hangs in the kernel; then the answer does not wait for it. */
const REAP_WAIT_MS = 500;
/**
 * Signals a command. After SIGKILL it answers once the command is reaped, so that a client which asks for the pid next
 * does not meet a zombie.
 */
async function sendSignal(request, processes) {
    const process = processes.find(request.process);
    switch (request.signal) {
        case Signal.SIGTERM:
            process.signal('SIGTERM');
            break;
        case Signal.SIGKILL:
            process.signal('SIGKILL');
            await Promise.race([process.exited, (0,external_node_timers_promises_.setTimeout)(REAP_WAIT_MS, undefined, { ref: false })]);
            break;
        case Signal.UNSPECIFIED:
        default:
            throw new connect_error/* ConnectError */.T(`invalid signal: ${String(request.signal)}`, esm_code/* Code */.C.Unimplemented);
    }
    return (0,create/* create */.v)(SendSignalResponseSchema);
}

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
;// CONCATENATED MODULE: ./.cache/build/lib/engine/agent/process/find-executable.js



/**
 * Where a command's program is, searched as execvp would with the command's own PATH and directory; undefined when
 * there is none. Looked up before the start, since a launcher in between (setpriv) would hide that it is missing.
 */
async function findExecutable(name, path, cwd) {
    if (name === '')
        return undefined;
    const candidates = name.includes('/')
        ? [(0,external_node_path_.resolve)(cwd, name)]
        : path.split(':').map((dir) => (0,external_node_path_.resolve)(cwd, dir, name));
    for (const candidate of candidates)
        if (await isExecutable(candidate))
            return candidate;
    return undefined;
}
async function isExecutable(file) {
    try {
        await (0,promises_.access)(file, external_node_fs_.constants.X_OK);
        return (await (0,promises_.stat)(file)).isFile();
    }
    catch {
        // Not there, or not for us: the search goes on, as the shell's does.
        return false;
    }
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/agent/process/credentials.js




/**
 * Node can switch user and group but then drops every supplementary group. Where a user has some, util-linux's
 * `setpriv` (it execs, so the pid stays the command's own) sets them; where that is missing the command runs without
 * them.
 */
async function launchAs(user, file, argv0, args) {
    if (user.groups.length > 0) {
        const setpriv = await findSetpriv();
        if (setpriv !== undefined) {
            const ids = [`--reuid=${user.uid}`, `--regid=${user.gid}`, `--groups=${user.groups.join(',')}`];
            return { file: setpriv, argv0: 'setpriv', args: [...ids, '--', file, ...args], ids: {} };
        }
    }
    const alreadyIs = process.getuid?.() === user.uid && process.getgid?.() === user.gid;
    return { file, argv0, args, ids: alreadyIs ? {} : { uid: user.uid, gid: user.gid } };
}
async function findSetpriv() {
    const file = await findExecutable('setpriv', DEFAULT_PATH, '/');
    if (file === undefined)
        return undefined;
    // BusyBox has an applet of that name without these options.
    return (0,external_node_path_.basename)(await (0,promises_.realpath)(file)) === 'busybox' ? undefined : file;
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/agent/process/enter-directory.js


/**
 * Checks that a user may start in a directory, by the permission bits of it and all directories above (access control
 * lists are not looked at): where root starts a launcher that then becomes the user, the kernel does not. Throws errors
 * with the kernel's codes: ENOENT, ENOTDIR, EACCES.
 */
async function checkMayEnter(user, directory) {
    if (!(await (0,promises_.stat)(directory)).isDirectory())
        throw refusal('ENOTDIR', directory);
    if (user.uid === 0)
        return;
    const groups = [user.gid, ...user.groups];
    for (let path = await (0,promises_.realpath)(directory);; path = (0,external_node_path_.dirname)(path)) {
        const { uid, gid, mode } = await (0,promises_.stat)(path);
        const bit = uid === user.uid ? 0o100 : groups.includes(gid) ? 0o010 : 0o001;
        if ((mode & bit) === 0)
            throw refusal('EACCES', path);
        if (path === '/')
            return;
    }
}
function refusal(code, path) {
    return Object.assign(new Error(`${code}: cannot enter '${path}'`), { code });
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/agent/process/oom.js

/** Above the agent's own 0: when memory runs out, the kernel takes a command before it takes the agent. */
const COMMAND_OOM_SCORE = 300;
/** Makes a command the likelier victim of the out-of-memory killer; its children inherit that. */
function preferAsOomVictim(pid) {
    try {
        (0,external_node_fs_.writeFileSync)(`/proc/${pid}/oom_score_adj`, String(COMMAND_OOM_SCORE));
    }
    catch {
        // The command ended already, or /proc is not writable: only the choice of the kernel's victim is lost.
    }
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/agent/process/pseudo-terminal.js



const O_RDWR = 0o2;
const O_NOCTTY = 0o400;
const pseudo_terminal_O_CLOEXEC = 0o2000000;
const F_DUPFD_CLOEXEC = 1030;
/** ioctl that sets the window size; the same on x64 and arm64. */
const TIOCSWINSZ = 0x5414;
/** The kernel keeps sizes in 16 bits. */
const MAX_CELLS = 0xffff;
/** Pseudo-terminals by the C library; undefined where the native module cannot be loaded. */
const pseudoTerminals = (0,once/* once */.O)(async () => {
    const library = await libc();
    if (library === undefined)
        return undefined;
    const openpt = library.bind('int posix_openpt(int flags)');
    const grantpt = library.bind('int grantpt(int fd)');
    const unlockpt = library.bind('int unlockpt(int fd)');
    const ptsname = library.bind('int ptsname_r(int fd, void *name, uint64_t size)');
    const ioctl = library.bind('int ioctl(int fd, unsigned long request, const void *argument)');
    const fcntl = library.bind('int fcntl(int fd, int command, int argument)');
    const resize = (fd, size) => {
        if (ioctl(fd, TIOCSWINSZ, windowSize(size)) !== 0)
            throw library.lastError('ioctl TIOCSWINSZ');
    };
    return {
        resize,
        duplicate(fd) {
            const copy = fcntl(fd, F_DUPFD_CLOEXEC, 0);
            if (copy < 0)
                throw library.lastError('fcntl F_DUPFD_CLOEXEC');
            return copy;
        },
        open(size) {
            const fd = openpt(O_RDWR | O_NOCTTY | pseudo_terminal_O_CLOEXEC);
            if (fd < 0)
                throw library.lastError('posix_openpt');
            try {
                const name = Buffer.alloc(128);
                if (grantpt(fd) !== 0)
                    throw library.lastError('grantpt');
                if (unlockpt(fd) !== 0)
                    throw library.lastError('unlockpt');
                if (ptsname(fd, name, name.length) !== 0)
                    throw library.lastError('ptsname_r');
                resize(fd, size);
                return { fd, slave: name.toString('latin1', 0, name.indexOf(0)) };
            }
            catch (error) {
                (0,external_node_fs_.closeSync)(fd);
                throw error;
            }
        },
    };
});
/** `struct winsize`: rows and columns, then pixels, which nobody sets. */
function windowSize({ cols, rows }) {
    const bytes = Buffer.alloc(8);
    new Uint16Array(bytes.buffer, bytes.byteOffset, 2).set([
        Math.min(rows, MAX_CELLS),
        Math.min(cols, MAX_CELLS),
    ]);
    return bytes;
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/agent/process/exit.js
/** Go's names of the signals that end processes. */
const SIGNAL_WORDS = {
    SIGHUP: 'hangup',
    SIGINT: 'interrupt',
    SIGQUIT: 'quit',
    SIGILL: 'illegal instruction',
    SIGTRAP: 'trace/breakpoint trap',
    SIGABRT: 'aborted',
    SIGBUS: 'bus error',
    SIGFPE: 'floating point exception',
    SIGKILL: 'killed',
    SIGUSR1: 'user defined signal 1',
    SIGSEGV: 'segmentation fault',
    SIGUSR2: 'user defined signal 2',
    SIGPIPE: 'broken pipe',
    SIGALRM: 'alarm clock',
    SIGTERM: 'terminated',
    SIGXCPU: 'CPU time limit exceeded',
    SIGXFSZ: 'file size limit exceeded',
    SIGSYS: 'bad system call',
};
/** `exit status N`, with `error` only when N is not 0; a signal gives −1 and `signal: killed`. */
function describeExit(code, signal) {
    if (code === null) {
        const status = signal === null ? 'exit status unknown' : `signal: ${SIGNAL_WORDS[signal] ?? signal}`;
        return { exitCode: -1, exited: false, status, error: status };
    }
    const status = `exit status ${code}`;
    return { exitCode: code, exited: true, status, ...(code !== 0 && { error: status }) };
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/agent/process/fan-out.js
/**
 * Hands each event to every attached reader. Each reader has its own queue, and while any queue holds `limit` bytes or
 * more the source is asked to stop (`onPressure(true)`), so the slowest attached reader sets the pace and memory stays
 * bounded. A reader that detaches no longer counts; with no reader at all, events are dropped.
 */
class FanOut {
    #readers = new Set();
    #limit;
    #onPressure;
    #full = false;
    constructor(limit, onPressure) {
        this.#limit = limit;
        this.#onPressure = onPressure;
    }
    /** Attaches a reader that finds `first` waiting and then everything that is published from now on. */
    subscribe(first) {
        const reader = new Reader(() => this.#weigh(), () => {
            this.#readers.delete(reader);
            this.#weigh();
        });
        reader.push(first, 0);
        this.#readers.add(reader);
        return reader;
    }
    publish(event, bytes) {
        for (const reader of this.#readers)
            reader.push(event, bytes);
        this.#weigh();
    }
    /** The last event; afterwards every reader is closed. */
    end(last) {
        for (const reader of this.#readers) {
            reader.push(last, 0);
            reader.close();
        }
    }
    #weigh() {
        const full = [...this.#readers].some((reader) => reader.bytes >= this.#limit);
        if (full === this.#full)
            return;
        this.#full = full;
        this.#onPressure(full);
    }
}
class Reader {
    bytes = 0;
    closed = false;
    #queue = [];
    #wake;
    #onTake;
    #onDetach;
    constructor(onTake, onDetach) {
        this.#onTake = onTake;
        this.#onDetach = onDetach;
    }
    push(event, bytes) {
        this.#queue.push({ event, bytes });
        this.bytes += bytes;
        this.#wake?.();
    }
    close() {
        this.closed = true;
        this.#wake?.();
    }
    take() {
        const item = this.#queue.shift();
        if (item === undefined)
            return undefined;
        this.bytes -= item.bytes;
        this.#onTake();
        return item.event;
    }
    async changed(ms) {
        if (this.#queue.length > 0 || this.closed)
            return true;
        return new Promise((resolve) => {
            const settle = (value) => {
                clearTimeout(timer);
                this.#wake = undefined;
                resolve(value);
            };
            const timer = setTimeout(settle, ms, false);
            this.#wake = () => settle(true);
        });
    }
    detach() {
        this.#queue = [];
        this.bytes = 0;
        this.#onDetach();
        this.close();
    }
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/agent/process/running-process.js





/** How much a reader may fall behind before the command has to wait for it. */
const READER_LIMIT_BYTES = 512 * 1024;
/** After a kill, how long output that is already on its way may take; a grandchild may hold the pipe for ever. */
const KILLED_OUTPUT_MS = 50;
/**
 * A command from its start to its `end` event. The `end` comes once the command has exited *and* both outputs are at
 * end of file (a background child that inherited them keeps them open), or soon after it was killed.
 */
class RunningProcess {
    pid;
    config;
    tag;
    /** Resolves when the command itself is gone and reaped; its output may still be open. */
    exited;
    /** Resolves after `end` was published. */
    ended;
    /** Its deadline passed and it was killed for that. */
    timedOut = false;
    #child;
    #outputs;
    #terminal;
    #fanOut;
    #stdin;
    #openOutputs;
    #exit;
    #end;
    #cut = false;
    #markExited;
    #markEnded;
    constructor(pid, child, streams, config, tag) {
        this.pid = pid;
        this.config = config;
        this.tag = tag;
        this.#child = child;
        this.#stdin = streams.stdin;
        this.#outputs = streams.outputs;
        this.#terminal = streams.terminal;
        this.#openOutputs = this.#outputs.length;
        this.exited = new Promise((resolve) => (this.#markExited = resolve));
        this.ended = new Promise((resolve) => (this.#markEnded = resolve));
        this.#fanOut = new FanOut(READER_LIMIT_BYTES, (full) => {
            for (const { stream } of this.#outputs) {
                if (full)
                    stream.pause();
                else
                    stream.resume();
            }
        });
        for (const output of this.#outputs)
            this.#follow(output);
        // A command may close its input whenever it likes; whoever writes then hears it from its own call.
        streams.stdin?.on('error', () => undefined);
        child.once('exit', (code, signal) => this.#onExit(describeExit(code, signal)));
    }
    /** Joins: `start` waits in the subscription already, then output from now on, or the kept `end`. */
    subscribe() {
        const fanOut = this.#end === undefined ? this.#fanOut : new FanOut(READER_LIMIT_BYTES, () => undefined);
        const subscription = fanOut.subscribe(startEvent(this.pid));
        if (this.#end !== undefined)
            fanOut.end(this.#end);
        return subscription;
    }
    /** Writes to standard input; resolves once the pipe took it, so a full pipe holds the caller. */
    async writeStdin(bytes) {
        if (this.#terminal !== undefined) {
            throw inputError('stdin', 'the process has a terminal, its input must be written there');
        }
        if (this.#stdin === undefined)
            throw inputError('stdin', 'stdin not enabled or closed');
        await write('stdin', this.#stdin, bytes);
    }
    /** Writes to the terminal as its keyboard would; resolves once the terminal took it. */
    async writeTerminal(bytes) {
        if (this.#terminal === undefined)
            throw inputError('tty', 'tty not assigned to process');
        await write('tty', this.#terminal.input, bytes);
    }
    /** Changes the terminal's size, of which the command hears by SIGWINCH. */
    resizeTerminal(size) {
        if (this.#terminal === undefined) {
            throw new connect_error/* ConnectError */.T('error resizing tty: tty not assigned to process', esm_code/* Code */.C.Internal);
        }
        this.#terminal.resize(size);
    }
    /** End of file for the command, after what was written before; without an input there is nothing to do. */
    async closeStdin() {
        if (this.#terminal !== undefined) {
            const problem = 'error closing stdin: a terminal has no stdin to close, send it Ctrl+D (0x04)';
            throw new connect_error/* ConnectError */.T(problem, esm_code/* Code */.C.Unknown);
        }
        const stdin = this.#stdin;
        this.#stdin = undefined;
        if (stdin === undefined || stdin.destroyed)
            return;
        await new Promise((resolve) => {
            stdin.once('close', resolve);
            stdin.end(() => stdin.destroy());
        });
    }
    /**
     * Signals the command alone, as envd does: its children are its own affair. Through the child handle and not the
     * bare pid, which may belong to somebody else once the command is reaped. A kill also ends the wait for outputs that
     * others hold open.
     */
    signal(signal) {
        this.#cut = true;
        this.#child.kill(signal);
        this.#endIfDone();
    }
    /** The deadline passed: kills the command and all of its process group. */
    expire() {
        if (this.#end !== undefined)
            return;
        this.timedOut = true;
        this.#cut = true;
        try {
            process.kill(-this.pid, 'SIGKILL');
        }
        catch {
            // No such group: nobody is left to kill.
        }
        this.#endIfDone();
    }
    #follow({ name, stream }) {
        stream.on('data', (chunk) => this.#fanOut.publish(dataEvent(name, chunk), chunk.length));
        // A broken pipe ends like a closed one, and a terminal always so (EIO): what was read before has been delivered.
        stream.on('error', () => undefined);
        stream.once('close', () => {
            this.#openOutputs -= 1;
            this.#endIfDone();
        });
    }
    #onExit(exit) {
        this.#exit = exit;
        this.#stdin?.destroy();
        this.#stdin = undefined;
        this.#markExited();
        this.#endIfDone();
    }
    #endIfDone() {
        if (this.#exit === undefined || this.#end !== undefined)
            return;
        if (this.#openOutputs === 0)
            this.#finish(this.#exit);
        else if (this.#cut) {
            setTimeout(() => {
                for (const { stream } of this.#outputs)
                    stream.destroy();
            }, KILLED_OUTPUT_MS);
        }
    }
    #finish(exit) {
        this.#end = endEvent(exit);
        this.#fanOut.end(this.#end);
        this.#markEnded();
    }
}
async function write(where, into, bytes) {
    if (bytes.length === 0)
        return;
    await new Promise((resolve, reject) => {
        into.write(bytes, (error) => {
            if (error)
                reject(inputError(where, errorText(error)));
            else
                resolve();
        });
    });
}
function inputError(where, problem) {
    return new connect_error/* ConnectError */.T(`error writing to ${where}: ${problem}`, esm_code/* Code */.C.Internal);
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
;// CONCATENATED MODULE: ./.cache/build/lib/engine/agent/process/stdio.js


/**
 * Prepares standard streams: real pipes owned by the command's user (so that it may open /dev/stdout by name), or
 * Node's socket pairs where there is no `makePipe`. Without `wantStdin`, input is /dev/null.
 */
function prepareStdio(makePipe, wantStdin, owner) {
    if (makePipe === undefined)
        return socketPairs(wantStdin);
    const made = [];
    const close = (fds) => fds.forEach((fd) => (0,external_node_fs_.closeSync)(fd));
    const pipe = () => {
        const fresh = makePipe();
        made.push(fresh);
        (0,external_node_fs_.fchownSync)(fresh.read, owner.uid, owner.gid);
        return fresh;
    };
    const discard = () => close(made.flatMap(({ read, write }) => [read, write]));
    try {
        const input = wantStdin ? pipe() : undefined;
        const output = pipe();
        const errors = pipe();
        return {
            options: [input?.read ?? 'ignore', output.write, errors.write],
            descriptors: made.flatMap(({ read, write }) => [read, write]),
            attach() {
                close([output.write, errors.write, ...(input ? [input.read] : [])]);
                return {
                    stdin: input && new external_node_net_.Socket({ fd: input.write, readable: false, writable: true }),
                    outputs: [
                        { name: 'stdout', stream: new external_node_net_.Socket({ fd: output.read, readable: true, writable: false }) },
                        { name: 'stderr', stream: new external_node_net_.Socket({ fd: errors.read, readable: true, writable: false }) },
                    ],
                    terminal: undefined,
                };
            },
            discard,
        };
    }
    catch (error) {
        discard();
        throw error;
    }
}
function socketPairs(wantStdin) {
    return {
        options: [wantStdin ? 'pipe' : 'ignore', 'pipe', 'pipe'],
        descriptors: [],
        attach: (child) => ({
            stdin: child.stdin ?? undefined,
            outputs: [
                { name: 'stdout', stream: child.stdout },
                { name: 'stderr', stream: child.stderr },
            ],
            terminal: undefined,
        }),
        discard: () => undefined,
    };
}

// EXTERNAL MODULE: external "node:tty"
var external_node_tty_ = __webpack_require__(7066);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
;// CONCATENATED MODULE: ./.cache/build/lib/engine/agent/process/terminal-output.js



const CHUNK_BYTES = 16 * 1024;
const RETRY_MS = 20;
/**
 * All that a terminal's master side has to say. Node's stream takes the hang-up for the end as soon as a read brought
 * less than it asked for, which with terminals is every read: what was printed last would be lost. So what is left then
 * is read by `rest`, a second descriptor of the same terminal, which this closes.
 */
function terminalOutput(master, rest) {
    let isLeft = false;
    let waiting;
    let ended = false;
    const output = new external_node_stream_.Readable({
        read() {
            if (isLeft)
                readRest();
            else
                master.resume();
        },
        destroy(error, done) {
            clearTimeout(waiting);
            master.destroy();
            (0,external_node_fs_.closeSync)(rest);
            done(error);
        },
    });
    master.on('data', (chunk) => {
        if (!output.push(chunk))
            master.pause();
    });
    master.once('close', () => {
        isLeft = true;
        readRest();
    });
    return output;
    function readRest() {
        clearTimeout(waiting);
        while (!ended && !output.destroyed) {
            const chunk = readTerminal(rest);
            if (chunk === 'later') {
                waiting = setTimeout(readRest, RETRY_MS);
                return;
            }
            ended = chunk === null;
            if (!output.push(chunk))
                return;
        }
    }
}
/** The next piece; null at the end, which is an error to the kernel (EIO) once nobody has the terminal open. */
function readTerminal(fd) {
    const chunk = Buffer.allocUnsafe(CHUNK_BYTES);
    try {
        const length = (0,external_node_fs_.readSync)(fd, chunk);
        return length === 0 ? null : chunk.subarray(0, length);
    }
    catch (error) {
        return errorCode(error) === 'EAGAIN' ? 'later' : null;
    }
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/agent/process/terminal.js




/**
 * Opens its first argument, becomes the command in the rest. In a new session the terminal so opened becomes the
 * controlling one, which only the command's own process can do; Node has no hook there.
 */
const ATTACH = 'exec 0<>"$0" 1>&0 2>&0; exec "$@"';
/** Opens a terminal of a size for a user. Throws the system's error when there is none left. */
function prepareTerminal(terminals, size, owner) {
    const { fd, slave } = terminals.open(size);
    let rest = -1;
    try {
        // The group stays the one that devpts gives all terminals, `tty`.
        (0,external_node_fs_.chownSync)(slave, owner.uid, -1);
        rest = terminals.duplicate(fd);
    }
    catch (error) {
        (0,external_node_fs_.closeSync)(fd);
        throw error;
    }
    return {
        options: 'ignore',
        descriptors: [fd, rest],
        wrap: ({ file, args, ids }) => ({
            file: '/bin/sh',
            argv0: 'sh',
            args: ['-c', ATTACH, slave, file, ...args],
            ids,
        }),
        attach() {
            const master = new external_node_tty_.ReadStream(fd);
            // What ends it also ends `terminalOutput`, which tells.
            master.on('error', () => undefined);
            return {
                stdin: undefined,
                outputs: [{ name: 'pty', stream: terminalOutput(master, rest) }],
                terminal: {
                    input: master,
                    resize(wanted) {
                        // The number may belong to another file once the stream has closed it.
                        if (master.destroyed)
                            throw new connect_error/* ConnectError */.T('the terminal is closed', esm_code/* Code */.C.Internal);
                        terminals.resize(fd, wanted);
                    },
                },
            };
        },
        discard() {
            (0,external_node_fs_.closeSync)(fd);
            (0,external_node_fs_.closeSync)(rest);
        },
    };
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/agent/process/launch.js















/**
 * Starts a command as a session and process group of its own. Returns in the same turn of the event loop in which the
 * command was started, so whoever subscribes at once misses no output. Throws `invalid_argument` for a command that
 * cannot be started and `resource_exhausted` when the sandbox is out of processes, memory or descriptors.
 */
async function launch(request) {
    const { config, user, cwd, env, tag } = request;
    const shown = [config.cmd, ...config.args].join(' ');
    const failed = (reason, code = esm_code/* Code */.C.InvalidArgument) => new connect_error/* ConnectError */.T(`error starting process '${shown}': ${reason}`, code);
    await requireExisting(cwd);
    const executable = await findExecutable(config.cmd, env['PATH'] ?? '', cwd);
    if (executable === undefined) {
        const reason = config.cmd.includes('/')
            ? 'no such executable file'
            : 'executable file not found in $PATH';
        throw failed(`exec: "${config.cmd}": ${reason}`);
    }
    const plan = await launchAs(user, executable, config.cmd, config.args);
    const prepare = await stdioFor(request, plan);
    const fileLimit = await inheritedFileLimit();
    try {
        await checkMayEnter(user, cwd);
        const { stdio, start } = prepare();
        const { file, args, argv0, ids } = start;
        let child;
        try {
            const spawnNow = () => (0,external_node_child_process_.spawn)(file, args, { argv0, cwd, env, detached: true, stdio: stdio.options, ...ids });
            child = fileLimit ? fileLimit.during(Math.max(0, ...stdio.descriptors), spawnNow) : spawnNow();
            if (child.pid === undefined)
                throw await spawnError(child);
        }
        catch (error) {
            stdio.discard();
            throw error;
        }
        preferAsOomVictim(child.pid);
        return new RunningProcess(child.pid, child, stdio.attach(child), config, tag);
    }
    catch (error) {
        throw failed(startErrorText(error, executable), startErrorCode(error));
    }
}
/** Everything that has to be waited for before descriptors are opened; then how to open them, and what to start. */
async function stdioFor({ terminal, stdin, user }, plan) {
    if (terminal === undefined) {
        const makePipe = await nativePipes();
        return () => ({ stdio: prepareStdio(makePipe, stdin, user), start: plan });
    }
    const terminals = await pseudoTerminals();
    if (terminals === undefined) {
        throw new connect_error/* ConnectError */.T('terminals are not available on this machine', esm_code/* Code */.C.Unimplemented);
    }
    return () => {
        const stdio = prepareTerminal(terminals, terminal, user);
        return { stdio, start: stdio.wrap(plan) };
    };
}
/** Fails in envd's words when there is nothing at `cwd`; what else may be wrong with it shows at the start. */
async function requireExisting(cwd) {
    try {
        await (0,promises_.stat)(cwd);
    }
    catch (error) {
        if (errorCode(error) === 'ENOENT') {
            throw new connect_error/* ConnectError */.T(`cwd '${cwd}' does not exist`, esm_code/* Code */.C.InvalidArgument);
        }
    }
}
async function spawnError(child) {
    const [error] = (await (0,external_node_events_.once)(child, 'error'));
    return error;
}
/** The kernel's refusals as Go's `os/exec` words them, which is what E2B's clients see. */
function startErrorText(error, executable) {
    const words = {
        EACCES: 'permission denied',
        EPERM: 'operation not permitted',
        ENOENT: 'no such file or directory',
        ENOTDIR: 'not a directory',
        ENOEXEC: 'exec format error',
        E2BIG: 'argument list too long',
        EAGAIN: 'resource temporarily unavailable',
        ENOMEM: 'cannot allocate memory',
        EMFILE: 'too many open files',
    };
    const word = words[errorCode(error) ?? ''];
    return word === undefined ? errorText(error) : `fork/exec ${executable}: ${word}`;
}
/** Exhaustion passes and may be retried; any other failure is the request's own. */
function startErrorCode(error) {
    const transient = ['EAGAIN', 'ENOMEM', 'EMFILE', 'ENFILE', 'ENOSPC'];
    return transient.includes(errorCode(error) ?? '') ? esm_code/* Code */.C.ResourceExhausted : esm_code/* Code */.C.InvalidArgument;
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/agent/process/update.js


/** Resizes a command's terminal; without a size there is nothing to change. `internal` when it has no terminal. */
function update(request, processes) {
    const process = processes.find(request.process);
    if (request.pty !== undefined)
        process.resizeTerminal(terminalSize(request.pty));
    return (0,create/* create */.v)(UpdateResponseSchema);
}
/** An absent size is 0 × 0, as it is for envd. */
function terminalSize(pty) {
    return { cols: pty.size?.cols ?? 0, rows: pty.size?.rows ?? 0 };
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/agent/process/start.js








/**
 * Starts a command, in a terminal when the request has one, and streams it. `Connect-Timeout-Ms` is the command's own deadline: it is killed then, also when
 * the client has left by that time. A client that only leaves kills nothing.
 */
async function* start(request, context, state, users) {
    const user = callUser(context, state, users);
    const config = request.process;
    if (config === undefined)
        throw new connect_error/* ConnectError */.T('no process to start', esm_code/* Code */.C.InvalidArgument);
    const process = await launch({
        config,
        user,
        cwd: callPath(config.cwd ?? '', user, state),
        env: commandEnv(user, state.envVars, config.envs),
        tag: request.tag,
        stdin: request.stdin ?? true,
        terminal: request.pty && terminalSize(request.pty),
    });
    const subscription = process.subscribe();
    state.processes.add(process);
    expireAfter(process, context.timeoutMs());
    for await (const event of streamEvents(subscription, context)) {
        // The kill by the deadline may be seen here before the call's own deadline is.
        if (event.event.case === 'end' && process.timedOut)
            break;
        yield (0,create/* create */.v)(StartResponseSchema, { event });
    }
    if (process.timedOut)
        throw new connect_error/* ConnectError */.T('the operation timed out', esm_code/* Code */.C.DeadlineExceeded);
}
function expireAfter(process, ms) {
    if (ms === undefined)
        return;
    const timer = setTimeout(() => process.expire(), ms);
    void process.ended.then(() => clearTimeout(timer));
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/agent/process/stream-input.js




/** Writes to a command for as long as the client streams: first which command, then the data. */
async function streamInput(requests, processes) {
    let process;
    for await (const { event } of requests) {
        switch (event.case) {
            case 'start':
                process = processes.find(event.value.process);
                break;
            case 'data':
                if (process === undefined)
                    throw new connect_error/* ConnectError */.T('data before start', esm_code/* Code */.C.InvalidArgument);
                await writeInput(process, event.value.input);
                break;
            case 'keepalive':
                break;
            case undefined:
                throw new connect_error/* ConnectError */.T('invalid event type', esm_code/* Code */.C.Unimplemented);
        }
    }
    return (0,create/* create */.v)(StreamInputResponseSchema);
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/agent/process/service.js








/** The process service: one file for each of its calls. */
function processService(state, users) {
    const { processes } = state;
    return {
        list: () => list(processes),
        connect: (request, context) => connect(request, context, processes),
        start: (request, context) => start(request, context, state, users),
        update: (request) => update(request, processes),
        streamInput: (requests) => streamInput(requests, processes),
        sendInput: (request) => sendInput(request, processes),
        sendSignal: (request) => sendSignal(request, processes),
        closeStdin: (request) => closeStdin(request, processes),
    };
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
;// CONCATENATED MODULE: ./.cache/build/lib/engine/agent/relay.js




/** Both loopbacks, as a program that listens on `localhost` may have taken either. */
const LOOPBACK = ['127.0.0.1', '::1'];
/** Loopback answers at once unless the listener's queue is full. */
const CONNECT_MS = 10_000;
/**
 * Answers `CONNECT <loopback>:<port>` by joining the client to that port inside the sandbox, so that the engine reaches
 * servers that listen on the sandbox's loopback only. 200 and then raw bytes; else a JSON error: 401 without the token,
 * 403 for another host, 502 when nothing listens.
 */
function relay(request, client, head, token) {
    // A client that breaks off ends the relay by `close`; there is nobody left to tell.
    client.on('error', () => undefined);
    if (token !== '' && !sameSecret(tokenOf(request) ?? '', token)) {
        return refuse(client, 401, 'access token is missing or does not match');
    }
    const port = loopbackPort(request.url ?? '');
    if (port === undefined)
        return refuse(client, 403, 'only ports of the loopback are relayed');
    void connectThrough(port, client, head);
}
async function connectThrough(port, client, head) {
    const upstream = await dial(port, client);
    if (upstream === undefined)
        refuse(client, 502, `nothing listens on port ${port}`);
    else
        relay_join(client, upstream, head);
}
/** The port in `127.0.0.1:N`, `localhost:N` or `[::1]:N`; undefined for anything else. */
function loopbackPort(target) {
    const digits = /^(?:127\.0\.0\.1|localhost|\[::1\]):(\d{1,5})$/i.exec(target)?.[1];
    const port = Number(digits);
    return digits !== undefined && port >= 1 && port <= 65_535 ? port : undefined;
}
async function dial(port, client) {
    for (const host of LOOPBACK) {
        const socket = await dialOne(host, port, client);
        if (socket !== undefined)
            return socket;
    }
    return undefined;
}
/** Resolves without a socket when it cannot be had, or the client left meanwhile. */
async function dialOne(host, port, client) {
    if (client.destroyed)
        return undefined;
    return new Promise((resolve) => {
        const socket = (0,external_node_net_.connect)({ host, port, allowHalfOpen: true, noDelay: true });
        const abandon = () => void socket.destroy();
        const settle = (result) => {
            client.off('close', abandon);
            resolve(result);
        };
        client.once('close', abandon);
        socket.setTimeout(CONNECT_MS, abandon);
        // `close` follows, also on an error.
        socket.on('error', () => undefined);
        socket.once('close', () => settle(undefined));
        socket.once('connect', () => {
            socket.setTimeout(0);
            settle(socket);
        });
    });
}
/** Each side's end of file is passed on; when one is gone, so is the other, after what it is still to be sent. */
function relay_join(client, upstream, head) {
    client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
    if (head.length > 0)
        upstream.write(head);
    client.on('close', () => destroyWhenSent(upstream, client.errored));
    upstream.on('close', () => destroyWhenSent(client, upstream.errored));
    client.pipe(upstream);
    upstream.pipe(client);
}
function destroyWhenSent(stream, broken) {
    if (broken === null && stream.writableEnded && !stream.writableFinished) {
        stream.once('finish', () => stream.destroy());
    }
    else
        stream.destroy();
}
function refuse(client, status, message) {
    const body = JSON.stringify({ code: status, message });
    const lines = [
        `HTTP/1.1 ${status} ${external_node_http_.STATUS_CODES[status]}`,
        'Connection: close',
        'Content-Type: application/json',
        `Content-Length: ${Buffer.byteLength(body)}`,
    ];
    client.end(`${lines.join('\r\n')}\r\n\r\n${body}`);
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/agent/rest/reply.js
/** Sends a JSON answer, unless one is on its way already: then the connection is cut, so that it cannot look whole. */
function sendJson(response, status, body) {
    if (response.headersSent) {
        response.destroy();
        return;
    }
    const bytes = Buffer.from(JSON.stringify(body));
    response.writeHead(status, { 'content-type': 'application/json', 'content-length': bytes.length });
    response.end(bytes);
}
/** Sends an error in the form in which clients expect envd's: `{ code, message }`, code = HTTP status. */
function sendError(response, status, message) {
    sendJson(response, status, { code: status, message });
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/agent/rest/rest-error.js
/** An answer other than success, thrown from wherever it is decided. */
class RestError extends Error {
    name = 'RestError';
    status;
    constructor(status, message) {
        super(message);
        this.status = status;
    }
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/agent/rest/signature.js


/**
 * The signature of a file URL, by E2B's published rule: `v1_` and the unpadded base64 of
 * sha256(`path:operation:user:token[:expiry]`), path and user as they stand in the query ("" when absent).
 */
function signFile(path, operation, user, token, expiration) {
    const text = [path, operation, user, token, ...(expiration === undefined ? [] : [expiration])].join(':');
    return `v1_${(0,external_node_crypto_.createHash)('sha256').update(text).digest('base64').replace(/=+$/, '')}`;
}
/** What is wrong with the access of a `/files` request, in envd's words and order; undefined = nothing. */
function fileAccessProblem(query, header, operation, token, nowSeconds) {
    if (token === '')
        return undefined;
    if (header !== undefined && header !== '') {
        return sameSecret(header, token) ? undefined : 'access token present in header but does not match';
    }
    const signature = query.get('signature');
    if (signature === null)
        return 'missing signature query parameter';
    const expiry = query.get('signature_expiration');
    if (expiry !== null && !/^-?\d{1,15}$/.test(expiry))
        return 'invalid signature';
    const expiration = expiry === null ? undefined : Number(expiry);
    const expected = signFile(query.get('path') ?? '', operation, query.get('username') ?? '', token, expiration);
    if (!sameSecret(signature, expected))
        return 'invalid signature';
    if (expiration !== undefined && expiration < nowSeconds)
        return 'signature is already expired';
    return undefined;
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/agent/rest/file-request.js




/** Checks a `/files` request's token or signature and finds its user; throws the 401 that envd would answer. */
function fileUser({ request, query, state, users }, operation) {
    const now = Math.floor(Date.now() / 1000);
    const problem = fileAccessProblem(query, tokenOf(request), operation, state.token, now);
    if (problem !== undefined)
        throw new RestError(401, problem);
    return userNamed(query.get('username') || state.defaultUser, users);
}
/** The user of that name; throws the 401 that envd would answer. */
function userNamed(name, users) {
    const user = users.find(name);
    if (user === undefined)
        throw new RestError(401, `error looking up user '${name}': user: unknown user ${name}`);
    return user;
}
/** The absolute path that a request means; throws 400 when it means none. */
function filePath(path, user, { state }) {
    try {
        return resolvePath(path, user.home, state.defaultWorkdir);
    }
    catch (error) {
        if (error instanceof PathError)
            throw new RestError(400, `error resolving path: ${error.message}`);
        throw error;
    }
}

// EXTERNAL MODULE: ./.cache/build/lib/engine/agent/config.js
var config = __webpack_require__(7700);
;// CONCATENATED MODULE: ./.cache/build/lib/engine/agent/rest/json-body.js


const json_body_MAX_BYTES = 1024 * 1024;
/** A request's body, a JSON object; nothing counts as `{}`. Throws 400 for anything else, 413 above a mebibyte. */
async function readJsonBody(request) {
    const text = await readText(request);
    let value;
    try {
        value = text === '' ? {} : JSON.parse(text);
    }
    catch {
        throw new RestError(400, 'request body is not JSON');
    }
    if (!(0,config/* isRecord */.u4)(value))
        throw new RestError(400, 'request body is not a JSON object');
    return value;
}
async function readText(request) {
    const chunks = [];
    let length = 0;
    for await (const chunk of request.iterator({ destroyOnReturn: false })) {
        length += chunk.length;
        if (length > json_body_MAX_BYTES)
            throw new RestError(413, 'request body is too large');
        chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString();
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/agent/rest/compose.js










const COPY_BYTES = 1024 * 1024;
/**
 * `POST /files/compose`: puts several files together, in order, as one, and removes them. The destination changes by a
 * rename, whole or not at all; sources are removed only then.
 */
async function compose(call) {
    const body = await readJsonBody(call.request);
    const { sources: wanted, destination, username } = parse(body);
    const user = userNamed(username || call.state.defaultUser, call.users);
    const target = filePath(destination, user, call);
    const sources = wanted.map((source) => filePath(source, user, call));
    if (sources.includes(target)) {
        throw new RestError(400, `source path '${target}' cannot be the same as destination`);
    }
    for (const [index, source] of sources.entries())
        await requireRegular(source, wanted[index]);
    try {
        await makeOwnedDirs((0,external_node_path_.dirname)(target), user.uid, user.gid);
        await assemble(sources, target, user);
    }
    catch (error) {
        throw asRestError(error);
    }
    // One that cannot be removed is only left over: what was asked for is there.
    await Promise.allSettled(sources.map((source) => (0,promises_.rm)(source, { force: true })));
    sendJson(call.response, 200, { path: target, name: (0,external_node_path_.basename)(target), type: 'file' });
}
function parse(body) {
    const { source_paths: sources, destination, username = '' } = body;
    if (!Array.isArray(sources) || sources.length === 0) {
        throw new RestError(400, 'source_paths must not be empty');
    }
    if (!sources.every((source) => typeof source === 'string')) {
        throw new RestError(400, 'source_paths must be strings');
    }
    if (typeof destination !== 'string' || destination === '')
        throw new RestError(400, 'destination is required');
    if (username !== null && typeof username !== 'string')
        throw new RestError(400, 'username must be a string');
    return { sources, destination, username: username ?? '' };
}
async function requireRegular(source, asWritten) {
    const file = await openSource(source, asWritten);
    await file.close();
}
/** Never waits for the other end of a FIFO. */
async function openSource(source, asWritten) {
    let file;
    try {
        file = await (0,promises_.open)(source, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NONBLOCK);
    }
    catch (error) {
        if (['ENOENT', 'ENOTDIR'].includes(errorCode(error) ?? '')) {
            throw new RestError(404, `source file not found: ${asWritten}`);
        }
        throw asRestError(error);
    }
    if ((await file.stat()).isFile())
        return file;
    await file.close();
    throw new RestError(400, `source path is not a regular file: ${asWritten}`);
}
async function assemble(sources, target, user) {
    const temporary = `${target}.${(0,external_node_crypto_.randomUUID)()}.tmp`;
    const file = await (0,promises_.open)(temporary, 'wx', 0o666);
    try {
        try {
            await file.chown(user.uid, user.gid);
            const buffer = Buffer.allocUnsafe(COPY_BYTES);
            for (const source of sources)
                await append(file, await openSource(source, source), buffer);
        }
        finally {
            await file.close();
        }
        await (0,promises_.rename)(temporary, target);
    }
    catch (error) {
        await (0,promises_.rm)(temporary, { force: true });
        throw error;
    }
}
async function append(file, source, buffer) {
    try {
        for (;;) {
            const { bytesRead } = await source.read(buffer, 0, buffer.length);
            if (bytesRead === 0)
                return;
            await file.writeFile(buffer.subarray(0, bytesRead));
        }
    }
    finally {
        await source.close();
    }
}
function asRestError(error) {
    if (error instanceof RestError)
        return error;
    if (isDiskFull(error))
        return new RestError(507, 'not enough disk space available');
    if (errorCode(error) === 'EISDIR')
        return new RestError(400, errorText(error));
    return new RestError(500, `error composing files: ${errorText(error)}`);
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/agent/rest/envs.js

/** `GET /envs`: the variables that every command gets. */
function getEnvs({ response, state }) {
    sendJson(response, 200, Object.fromEntries(state.envVars));
}

// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./.cache/build/lib/engine/agent/rest/byte-range.js
/**
 * The one range that a `Range` header asks for in a file of `size` bytes. `'whole'` when there is none, when several are
 * asked for or when it makes no sense (RFC 9110 lets a server ignore it); `'unsatisfiable'` when it lies outside.
 */
function parseRange(header, size) {
    const match = /^bytes=\s*(\d{0,15})-(\d{0,15})\s*$/.exec(header ?? '');
    const [, from = '', to = ''] = match ?? [];
    if (match === null || (from === '' && to === ''))
        return 'whole';
    if (from === '') {
        const length = Math.min(Number(to), size);
        return length === 0 ? 'unsatisfiable' : { start: size - length, end: size - 1 };
    }
    const start = Number(from);
    const end = to === '' ? size - 1 : Math.min(Number(to), size - 1);
    if (to !== '' && Number(to) < start)
        return 'whole';
    return start >= size ? 'unsatisfiable' : { start, end };
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/agent/rest/content-disposition.js
/** `inline; filename=…` as Go's mime package writes it: bare, quoted, or percent-encoded UTF-8. */
function inlineDisposition(name) {
    if (/^[A-Za-z0-9!#$&+\-.^_`|~]+$/.test(name))
        return `inline; filename=${name}`;
    if (/^[\x20-\x7e]+$/.test(name))
        return `inline; filename="${name.replace(/["\\]/g, '\\$&')}"`;
    const encoded = encodeURIComponent(wellFormed(name)).replace(/['()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`);
    return `inline; filename*=utf-8''${encoded}`;
}
/** Lone surrogates, which encodeURIComponent refuses, become U+FFFD. */
function wellFormed(text) {
    return Buffer.from(text).toString();
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/agent/rest/encoding.js
/**
 * Which encoding a file is sent in. Plain where the client takes it: on this machine compressing costs more than it
 * saves. gzip when the client asks for exactly that, or refuses plain. Undefined when it takes neither.
 */
function chooseEncoding(header) {
    if (header === undefined)
        return 'identity';
    if (header.trim().toLowerCase() === 'gzip')
        return 'gzip';
    const weights = encoding_parse(header);
    // RFC 9110: plain is acceptable unless it, or `*` without it, has weight 0.
    if ((weights.get('identity') ?? weights.get('*') ?? 1) > 0)
        return 'identity';
    return (weights.get('gzip') ?? weights.get('*') ?? 0) > 0 ? 'gzip' : undefined;
}
function encoding_parse(header) {
    const weights = new Map();
    for (const item of header.toLowerCase().split(',')) {
        const [name = '', ...parameters] = item.split(';').map((part) => part.trim());
        const weight = Number(parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? '1');
        if (name !== '')
            weights.set(name, Number.isNaN(weight) ? 1 : weight);
    }
    return weights;
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/agent/rest/preconditions.js
/**
 * What the conditions of a GET come to (RFC 9110, section 13.2.2) for a file that has no entity tag: only `*` matches
 * it, everything else goes by its date, in whole seconds.
 */
function checkPreconditions(headers, modified) {
    const match = headers['if-match'];
    const unmodifiedSince = date(headers['if-unmodified-since']);
    if (match !== undefined) {
        if (match.trim() !== '*')
            return 'failed';
    }
    else if (unmodifiedSince !== undefined && seconds(modified) > unmodifiedSince)
        return 'failed';
    const noneMatch = headers['if-none-match'];
    const modifiedSince = date(headers['if-modified-since']);
    if (noneMatch !== undefined)
        return noneMatch.trim() === '*' ? 'not-modified' : 'proceed';
    if (modifiedSince !== undefined && seconds(modified) <= modifiedSince)
        return 'not-modified';
    return 'proceed';
}
/** Whether the file is still the one of which the client has a part (`If-Range`): by its date, to the second. */
function isSameFile(ifRange, modified) {
    return ifRange === undefined || date(ifRange) === seconds(modified);
}
/** A date that is none counts as absent. */
function date(text) {
    const at = text === undefined ? NaN : seconds(new Date(text));
    return Number.isNaN(at) ? undefined : at;
}
function seconds(at) {
    return Math.floor(at.getTime() / 1000);
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/agent/rest/files-get.js












const READ_BYTES = 256 * 1024;
/** `GET /files`: a file's bytes, whole, a range of it, or gzipped, streamed at the client's pace. */
async function getFile(call) {
    const user = fileUser(call, 'read');
    const path = filePath(call.query.get('path') ?? '', user, call);
    const file = await openForReading(path);
    try {
        await send(call, path, file);
    }
    finally {
        await file.close();
    }
}
/** Never waits for the other end of a FIFO; what is not a regular file has no content that ends. */
async function openForReading(path) {
    let file;
    try {
        file = await (0,promises_.open)(path, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NONBLOCK);
    }
    catch (error) {
        if (errorCode(error) === 'ENOENT')
            throw new RestError(404, `path '${path}' does not exist`);
        throw new RestError(500, `error opening file '${path}': ${errorText(error)}`);
    }
    const stats = await file.stat();
    if (stats.isFile())
        return file;
    await file.close();
    throw new RestError(400, `path '${path}' is ${stats.isDirectory() ? 'a directory' : 'not a regular file'}`);
}
async function send(call, path, file) {
    const { request, response } = call;
    const { headers } = request;
    const encoding = chooseEncoding(headers['accept-encoding']);
    if (encoding === undefined)
        throw new RestError(406, 'no acceptable encoding: identity and gzip are available');
    const stats = await file.stat();
    response.setHeader('vary', 'Accept-Encoding');
    response.setHeader('content-disposition', inlineDisposition((0,external_node_path_.basename)(path)));
    response.setHeader('content-type', 'application/octet-stream');
    response.setHeader('last-modified', stats.mtime.toUTCString());
    response.setHeader('accept-ranges', 'bytes');
    const precondition = checkPreconditions(headers, stats.mtime);
    if (precondition === 'failed')
        throw new RestError(412, 'the file is not the one that the request is for');
    if (precondition === 'not-modified') {
        response.writeHead(304).end();
        return;
    }
    const plain = ['range', 'if-range', 'if-modified-since', 'if-none-match'].some((name) => name in headers);
    if (encoding === 'gzip' && !plain) {
        response.setHeader('content-encoding', 'gzip');
        await (0,external_node_stream_promises_.pipeline)(readBytes(file), (0,external_node_zlib_.createGzip)({ level: 1 }), response);
        return;
    }
    const range = isSameFile(request.headersDistinct['if-range']?.[0], stats.mtime)
        ? parseRange(headers.range, stats.size)
        : 'whole';
    if (range === 'unsatisfiable') {
        response.setHeader('content-range', `bytes */${stats.size}`);
        throw new RestError(416, `range is outside of the file's ${stats.size} bytes`);
    }
    if (range !== 'whole') {
        response.statusCode = 206;
        response.setHeader('content-range', `bytes ${range.start}-${range.end}/${stats.size}`);
        await sendBytes(response, file, range);
    }
    else if (stats.size > 0)
        await sendBytes(response, file, { start: 0, end: stats.size - 1 });
    else
        await sendUnsized(response, file);
}
async function sendBytes(response, file, range) {
    response.setHeader('content-length', range.end - range.start + 1);
    await (0,external_node_stream_promises_.pipeline)(readBytes(file, range), response);
}
/** Size 0 means "empty" on disk but "not known" in /proc and /sys: the first read tells. */
async function sendUnsized(response, file) {
    const chunks = readBytes(file);
    const first = await chunks.next();
    if (first.done) {
        response.setHeader('content-length', 0);
        response.end();
        return;
    }
    response.write(first.value);
    await (0,external_node_stream_promises_.pipeline)(chunks, response);
}
/**
 * A file's bytes from where they are now, at the reader's pace. A range must be there to its end: a file that shrank
 * meanwhile cannot fill the length that was promised, and the error cuts the connection.
 */
async function* readBytes(file, range) {
    let position = range?.start ?? 0;
    const stop = range === undefined ? Infinity : range.end + 1;
    while (position < stop) {
        const chunk = Buffer.allocUnsafe(Math.min(READ_BYTES, stop - position));
        const { bytesRead } = await file.read(chunk, 0, chunk.length, position);
        if (bytesRead === 0) {
            if (range === undefined)
                return;
            throw new Error('the file became shorter while it was read');
        }
        position += bytesRead;
        yield chunk.subarray(0, bytesRead);
    }
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/agent/rest/metadata-headers.js


const metadata_headers_PREFIX = 'x-metadata-';
/**
 * The metadata that an upload carries in `X-Metadata-<key>` headers. Keys are lower case; of a header sent twice the
 * first counts, one without a key does not (both as with envd). Throws 400 for what cannot be stored.
 */
function metadataIn({ headersDistinct, }) {
    const metadata = Object.create(null);
    for (const [name, values] of Object.entries(headersDistinct)) {
        if (name.startsWith(metadata_headers_PREFIX) && name !== metadata_headers_PREFIX)
            metadata[name.slice(metadata_headers_PREFIX.length)] = values?.[0] ?? '';
    }
    const problem = metadataProblem(metadata);
    if (problem !== undefined)
        throw new RestError(400, `invalid metadata: ${problem}`);
    return metadata;
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/agent/rest/batches.js
/** How much of a stream waits in memory before the stream is held back, */
const batches_MAX_BYTES = 1024 * 1024;
/** and in how many chunks: those of a byte each weigh a hundred times what they carry. */
const MAX_CHUNKS = 256;
/**
 * A stream's chunks, in batches of what came since the last batch was asked for: the slower the reader, the larger they
 * are, up to a bound. The stream goes on while a batch is handled. Throws what breaks the stream off. Stopping early
 * drops what has gathered and pauses the stream, but leaves it, and with it the client's connection, alive.
 */
async function* batchesOf(stream) {
    let waiting = [];
    let bytes = 0;
    let over = false;
    let problem = stream.errored;
    let wake = () => undefined;
    const take = (chunk) => {
        waiting.push(chunk);
        bytes += chunk.length;
        if (bytes >= batches_MAX_BYTES || waiting.length >= MAX_CHUNKS)
            stream.pause();
        wake();
    };
    const end = () => {
        over = true;
        wake();
    };
    const fail = (error) => {
        problem ??= error;
        wake();
    };
    const close = () => {
        if (!over)
            fail(new Error('the body broke off'));
    };
    stream.on('end', end).on('error', fail).on('close', close).on('data', take);
    if (stream.readableEnded)
        end();
    else if (stream.closed)
        close();
    // One that was paused before does not flow for its listeners' sake.
    stream.resume();
    try {
        for (;;) {
            if (problem !== null)
                throw problem;
            if (waiting.length > 0) {
                const batch = waiting;
                waiting = [];
                bytes = 0;
                stream.resume();
                yield batch;
            }
            else if (over)
                return;
            else
                await new Promise((resolve) => (wake = resolve));
        }
    }
    finally {
        stream.off('end', end).off('error', fail).off('close', close).off('data', take).pause();
    }
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/agent/rest/multipart.js




/** How many small parts may have been read and wait to be handled: a bound on memory, not on the upload. */
const MAX_WAITING_PARTS = 32;
/**
 * Reads a multipart body and hands each part named `file` to `onFile`, one after the other, each streamed; other parts
 * are skipped. Throws the first error of `onFile`, and 400 for a body that is not multipart or breaks off.
 */
async function readMultipart(headers, body, onFile) {
    const parser = await createParser(headers);
    const waiting = [];
    let last = Promise.resolve();
    let fail;
    const failed = new Promise((_resolve, reject) => (fail = reject));
    // Awaited below only where the work can stop; until then it must not count as unhandled.
    failed.catch(() => undefined);
    const enqueue = (work) => {
        last = last.then(work);
        last.catch(fail);
        waiting.push(last);
    };
    parser.on('error', (error) => fail(new RestError(400, `error reading form: ${errorText(error)}`)));
    parser.on('file', (field, content, { filename }) => {
        // A part that breaks off tells whoever reads it; one that nobody reads must not crash the process.
        content.on('error', () => undefined);
        if (field === 'file')
            enqueue(() => onFile(filename, content));
        else
            content.resume();
    });
    parser.on('field', (field) => {
        if (field === 'file')
            enqueue(() => Promise.reject(new RestError(400, 'a file part has no filename')));
    });
    try {
        for await (const batch of batchesOf(body)) {
            for (const chunk of batch) {
                if (!parser.write(chunk))
                    await Promise.race([(0,external_node_events_.once)(parser, 'drain'), failed]);
                // The newest part may need more chunks to end; the oldest of several has all of its own.
                while (waiting.length > MAX_WAITING_PARTS)
                    await Promise.race([waiting.shift(), failed]);
            }
        }
        parser.end();
        await Promise.race([(0,external_node_events_.once)(parser, 'close'), failed]);
        await last;
    }
    finally {
        parser.destroy();
    }
}
async function createParser(headers) {
    const { default: busboy } = await __webpack_require__.e(/* import() */ 680).then(__webpack_require__.t.bind(__webpack_require__, 680, 19));
    try {
        return busboy({ headers, preservePath: true, defParamCharset: 'utf8', fileHwm: 256 * 1024 });
    }
    catch (error) {
        throw new RestError(400, `error parsing multipart form: ${errorText(error)}`);
    }
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/agent/rest/request-body.js



/** A request's body without its `Content-Encoding`; throws 400 for one other than gzip. */
function decodedBody(request) {
    const encoding = request.headers['content-encoding']?.trim().toLowerCase() ?? '';
    if (encoding === '' || encoding === 'identity')
        return request;
    if (encoding !== 'gzip')
        throw new RestError(400, `unsupported content encoding: ${encoding}`);
    // Not `pipeline`: a decoding error must not take the request's socket with it, the client is owed an answer.
    const decoder = (0,external_node_zlib_.createGunzip)();
    request.on('error', (error) => decoder.destroy(error));
    request.on('close', () => {
        if (!request.complete)
            decoder.destroy(new Error('the client went away'));
    });
    // Whoever reads the decoder meets its error there, perhaps only later.
    decoder.on('error', () => undefined);
    return request.pipe(decoder);
}
/** Tells a body that could not be decoded from other trouble. */
function asBodyError(error) {
    return errorCode(error)?.startsWith('Z_')
        ? new RestError(400, `error decompressing request body: ${errorText(error)}`)
        : error;
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/agent/rest/write-file.js












const FIFO_POLL_MS = 20;
/**
 * Writes a body to a path: parents are created for the user, an existing file is truncated and given to the user,
 * memory stays constant; `metadata` becomes all that the file has. A FIFO is written to as soon as somebody reads it. Throws the RestError that envd would
 * answer; a body that breaks off throws its own error and leaves what was written.
 */
async function writeFile(path, body, user, metadata) {
    try {
        await makeOwnedDirs((0,external_node_path_.dirname)(path), user.uid, user.gid);
    }
    catch (error) {
        throw write_file_asRestError('error ensuring directories', error);
    }
    const file = await openForWriting(path, body);
    try {
        const stats = await file.stat();
        if (stats.isFIFO())
            return await writeFifo(file.fd, body);
        if (stats.isFile())
            await file.chown(user.uid, user.gid);
        for await (const batch of batchesOf(body))
            await writeAll(file, batch);
        if (stats.isFile())
            await attach(file, metadata);
    }
    catch (error) {
        throw write_file_asRestError('error writing file', error);
    }
    finally {
        await file.close();
    }
}
/** Truncating leaves attributes as they are: without new ones the old ones go. */
async function attach(file, metadata) {
    try {
        await replaceMetadata(file.fd, metadata);
    }
    catch (error) {
        if (isDiskFull(error))
            throw new RestError(507, 'not enough space for file metadata');
        throw error;
    }
}
/** Non-blocking, since opening a FIFO without a reader would hold one of the few threads for ever. */
async function openForWriting(path, body) {
    const flags = external_node_fs_.constants.O_WRONLY | external_node_fs_.constants.O_CREAT | external_node_fs_.constants.O_TRUNC | external_node_fs_.constants.O_NONBLOCK;
    for (;;) {
        try {
            return await (0,promises_.open)(path, flags, 0o666);
        }
        catch (error) {
            if (errorCode(error) === 'EISDIR')
                throw new RestError(400, `path is a directory: ${path}`);
            // ENXIO: a FIFO that nobody reads yet. Somebody is about to, or the client gives up.
            if (errorCode(error) !== 'ENXIO' || body.destroyed)
                throw write_file_asRestError('error opening file', error);
            await (0,external_node_timers_promises_.setTimeout)(FIFO_POLL_MS);
        }
    }
}
async function writeAll(file, batch) {
    const { bytesWritten } = await file.writev(batch);
    const length = batch.reduce((sum, chunk) => sum + chunk.length, 0);
    // What a full disk, or a limit, leaves of a batch: the next write says why.
    if (bytesWritten < length)
        await file.writeFile(Buffer.concat(batch).subarray(bytesWritten));
}
/** A pipe takes bytes when its reader does: that is what sockets wait for, and files do not. */
async function writeFifo(fd, body) {
    // A descriptor of its own, as the socket closes it.
    const own = (0,external_node_fs_.openSync)(`/proc/self/fd/${fd}`, external_node_fs_.constants.O_WRONLY | external_node_fs_.constants.O_NONBLOCK);
    await (0,external_node_stream_promises_.pipeline)(external_node_stream_.Readable.from(chunksOf(body)), new external_node_net_.Socket({ fd: own, readable: false, writable: true }));
}
async function* chunksOf(body) {
    for await (const batch of batchesOf(body))
        yield* batch;
}
function write_file_asRestError(what, error) {
    if (isDiskFull(error))
        return new RestError(507, 'not enough disk space available');
    return isSystemError(error) ? new RestError(500, `${what}: ${errorText(error)}`) : error;
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/agent/rest/files-post.js










/**
 * `POST /files`: one file as application/octet-stream, or several as multipart/form-data (parts named `file`; the
 * query's path, else the part's full file name, says where to), either of them gzipped or not. `X-Metadata-*` headers
 * become the metadata of all of them, in place of what they had.
 */
async function postFiles(call) {
    const user = fileUser(call, 'write');
    const metadata = metadataIn(call.request);
    const upload = { call, user, metadata };
    const type = (call.request.headers['content-type'] ?? '').split(';', 1)[0].trim().toLowerCase();
    try {
        const body = decodedBody(call.request);
        if (type === 'application/octet-stream')
            sendJson(call.response, 200, await one(upload, body));
        else if (type.startsWith('multipart/'))
            sendJson(call.response, 200, await several(upload, body));
        else {
            const problem = `unsupported content type: ${type}, expected multipart/form-data or application/octet-stream`;
            throw new RestError(400, problem);
        }
    }
    catch (error) {
        throw asBodyError(error);
    }
}
async function one({ call, user, metadata }, body) {
    const wanted = call.query.get('path');
    if (wanted === null)
        throw new RestError(400, 'path query parameter is required for raw body upload');
    const path = filePath(wanted, user, call);
    await writeFile(path, body, user, metadata);
    return [await describe(path)];
}
async function several({ call, user, metadata }, body) {
    const written = new Map();
    await readMultipart(call.request.headers, body, async (name, content) => {
        const wanted = call.query.get('path') ?? name;
        if (wanted === undefined)
            throw new RestError(400, 'a file part has no filename');
        const path = filePath(wanted, user, call);
        if (written.has(path)) {
            const problem = `you cannot upload multiple files to the same path '${path}' in one upload request`;
            throw new RestError(400, `${problem}, only the first specified file was uploaded`);
        }
        await writeFile(path, content, user, metadata);
        written.set(path, await describe(path));
    });
    return [...written.values()];
}
/** Exactly these keys: a client that compares the answer finds nothing else. The metadata is what was really kept. */
async function describe(path) {
    // A link has none of its own. Somebody may have removed the file already: it was written all the same.
    const metadata = await readMetadata(await (0,promises_.realpath)(path).catch(() => path));
    const kept = Object.keys(metadata).length > 0;
    return { path, name: (0,external_node_path_.basename)(path), type: 'file', ...(kept && { metadata }) };
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/agent/process/table.js

/** How long a late Connect can still learn how a command ended. E2B's value. */
const KEEP_ENDED_MS = 30_000;
/**
 * The commands of this sandbox. An entry is a command, not a number: a pid that the system gives away again names the
 * new command from then on, and what belonged to the old one can no longer be reached by it.
 */
class ProcessTable {
    #live = new Map();
    #ended = new Map();
    /** Enters a command that just started; it leaves by itself when it ends. */
    add(started) {
        this.#ended.delete(started.pid);
        this.#live.set(started.pid, started);
        void started.ended.then(() => this.#retire(started));
    }
    list() {
        return [...this.#live.values()];
    }
    /** The live command that a selector names; throws `not_found` in envd's words. */
    find(selector) {
        return pick(this.#live, selector);
    }
    /** The same, or one that ended a moment ago. */
    findOrEnded(selector) {
        return pick(new Map([...this.#ended, ...this.#live]), selector);
    }
    #retire(ended) {
        if (this.#live.get(ended.pid) !== ended)
            return;
        this.#live.delete(ended.pid);
        this.#ended.set(ended.pid, ended);
        setTimeout(() => {
            if (this.#ended.get(ended.pid) === ended)
                this.#ended.delete(ended.pid);
        }, KEEP_ENDED_MS).unref();
    }
}
function pick(processes, selector) {
    const wanted = selector?.selector;
    switch (wanted?.case) {
        case 'pid':
            return found(processes.get(wanted.value), `process with pid ${wanted.value} not found`);
        case 'tag':
            return found([...processes.values()].find((candidate) => candidate.tag === wanted.value), `process with tag ${wanted.value} not found`);
        case undefined:
        default:
            throw new connect_error/* ConnectError */.T('a process must be selected by pid or tag', esm_code/* Code */.C.InvalidArgument);
    }
}
function found(process, otherwise) {
    if (process === undefined)
        throw new connect_error/* ConnectError */.T(otherwise, esm_code/* Code */.C.NotFound);
    return process;
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/agent/state.js

/** `E2B_SANDBOX=true` is what envd puts into every command; `user` is the default user of E2B's templates. */
function createState(config) {
    const state = {
        token: config.token,
        envVars: new Map([['E2B_SANDBOX', 'true']]),
        defaultUser: 'user',
        defaultWorkdir: undefined,
        processes: new ProcessTable(),
    };
    applyDefaults(state, config.boot);
    return state;
}
/** Merges new defaults into the old ones, as envd's `/init` does: what is not named stays. */
function applyDefaults(state, defaults) {
    for (const [name, value] of Object.entries(defaults.envVars))
        state.envVars.set(name, value);
    if (defaults.defaultUser !== undefined && defaults.defaultUser !== '')
        state.defaultUser = defaults.defaultUser;
    if (defaults.defaultWorkdir !== undefined)
        state.defaultWorkdir = defaults.defaultWorkdir || undefined;
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/agent/rest/init.js








/**
 * `POST /init`: the engine's word after boot and after every resume, `{ envVars, defaultUser, defaultWorkdir }`; other
 * keys are ignored. The token comes in the header or as `accessToken` in the body, and must be the agent's. With the
 * right one in the header, another one in the body is the token from now on: a copy of a sandbox's memory has one of its own.
 */
async function init({ request, response, state }) {
    const body = await readJsonBody(request);
    if (state.token !== '') {
        const token = tokenOf(request) ?? body['accessToken'];
        if (typeof token !== 'string' || !sameSecret(token, state.token)) {
            return sendError(response, 401, 'access token is missing or does not match');
        }
    }
    try {
        applyDefaults(state, (0,config/* parseDefaults */.kS)(body));
    }
    catch (error) {
        throw new RestError(400, errorText(error));
    }
    const next = body['accessToken'];
    if (state.token !== '' && typeof next === 'string' && next !== '')
        state.token = next;
    response.writeHead(204).end();
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
;// CONCATENATED MODULE: ./.cache/build/lib/engine/agent/rest/cgroup.js


/** Reads the control group as it is seen inside, version 2 or 1; what cannot be read stays undefined. */
async function readCgroup(root = '/sys/fs/cgroup') {
    const text = async (file) => {
        try {
            return (await (0,promises_.readFile)((0,external_node_path_.join)(root, file), 'utf8')).trim();
        }
        catch {
            // The other version, or a root group, which has no such file.
            return undefined;
        }
    };
    return (await text('cgroup.controllers')) === undefined ? readV1(text) : readV2(text);
}
async function readV2(text) {
    const [quota, period] = ((await text('cpu.max')) ?? '').split(' ');
    const micros = field(await text('cpu.stat'), 'usage_usec');
    return {
        memoryLimit: number(await text('memory.max')),
        memoryUsed: number(await text('memory.current')),
        memoryCache: field(await text('memory.stat'), 'file'),
        cpuLimit: ratio(number(quota), number(period)),
        cpuSeconds: micros === undefined ? undefined : micros / 1e6,
    };
}
async function readV1(text) {
    const limit = number(await text('memory/memory.limit_in_bytes'));
    const stat = await text('memory/memory.stat');
    const nanos = number((await text('cpuacct/cpuacct.usage')) ?? (await text('cpu,cpuacct/cpuacct.usage')));
    const cpu = (await text('cpu/cpu.cfs_period_us')) === undefined ? 'cpu,cpuacct' : 'cpu';
    return {
        memoryLimit: limit,
        memoryUsed: number(await text('memory/memory.usage_in_bytes')),
        memoryCache: field(stat, 'total_cache') ?? field(stat, 'cache'),
        cpuLimit: ratio(number(await text(`${cpu}/cpu.cfs_quota_us`)), number(await text(`${cpu}/cpu.cfs_period_us`))),
        cpuSeconds: nanos === undefined ? undefined : nanos / 1e9,
    };
}
/** `max` (version 2) and −1 (version 1) stand for "no limit". */
function number(text) {
    return text !== undefined && /^\d+$/.test(text) ? Number(text) : undefined;
}
function field(text, name) {
    const line = text?.split('\n').find((candidate) => candidate.startsWith(`${name} `));
    return number(line?.slice(name.length + 1));
}
function ratio(quota, period) {
    return quota === undefined || period === undefined || period === 0 ? undefined : quota / period;
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/agent/rest/metrics.js




const MIB = 1024 * 1024;
const FIRST_SAMPLE_MS = 100;
/**
 * Measures the sandbox: by its control group where there is one, else the machine. CPU use is that since the previous
 * call; the first call looks at a tenth of a second.
 */
function createMetrics() {
    let previous;
    return async () => {
        if (previous === undefined) {
            previous = sample(await readCgroup());
            await (0,external_node_timers_promises_.setTimeout)(FIRST_SAMPLE_MS);
        }
        const cgroup = await readCgroup();
        const now = sample(cgroup);
        const cpuCount = Math.max(1, Math.ceil(Math.min(cgroup.cpuLimit ?? Infinity, (0,external_node_os_.availableParallelism)())));
        const used = (now.seconds - previous.seconds) / Math.max(now.at - previous.at, 0.001) / cpuCount;
        previous = now;
        return {
            ...describeMemory(cgroup),
            ...(await disk()),
            ts: Math.floor(Date.now() / 1000),
            cpu_count: cpuCount,
            cpu_used_pct: percent(used),
        };
    };
}
/** Used memory without the page cache, which the kernel gives back when it is needed. */
function describeMemory(cgroup, machine = { total: (0,external_node_os_.totalmem)(), free: (0,external_node_os_.freemem)() }) {
    const total = Math.min(cgroup.memoryLimit ?? Infinity, machine.total);
    const cache = cgroup.memoryCache ?? 0;
    const used = cgroup.memoryUsed === undefined ? machine.total - machine.free : cgroup.memoryUsed - cache;
    return {
        mem_total: total,
        mem_used: Math.max(0, used),
        mem_cache: cache,
        mem_total_mib: Math.floor(total / MIB),
        mem_used_mib: Math.floor(Math.max(0, used) / MIB),
    };
}
function sample(cgroup) {
    return { at: performance.now() / 1000, seconds: cgroup.cpuSeconds ?? machineCpuSeconds() };
}
function machineCpuSeconds() {
    const busy = (0,external_node_os_.cpus)().map(({ times }) => times.user + times.nice + times.sys + times.irq);
    return busy.reduce((sum, ms) => sum + ms, 0) / 1000;
}
async function disk() {
    const { blocks, bfree, bsize } = await (0,promises_.statfs)('/');
    return { disk_used: (blocks - bfree) * bsize, disk_total: blocks * bsize };
}
function percent(share) {
    return Math.round(Math.min(1, Math.max(0, share)) * 10_000) / 100;
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/agent/rest/routes.js









/** Everything of the agent that is not a Connect call. */
function restRoutes(state, users) {
    const metrics = createMetrics();
    const routes = new Map([
        ['GET /health', ({ response }) => void response.writeHead(204).end()],
        ['GET /files', getFile],
        ['POST /files', postFiles],
        ['POST /files/compose', compose],
        ['GET /metrics', async ({ response }) => sendJson(response, 200, await metrics())],
        ['GET /envs', getEnvs],
        ['POST /init', init],
    ]);
    return (request, response) => {
        const url = parseUrl(request);
        if (url === undefined)
            return sendError(response, 400, 'malformed URL');
        const handler = routes.get(`${request.method} ${url.pathname}`);
        if (handler === undefined)
            return refuseRoute(url.pathname, [...routes.keys()], response);
        void run(handler, { request, response, query: url.searchParams, state, users });
    };
}
async function run(handler, call) {
    try {
        await handler(call);
    }
    catch (error) {
        // What is left of the body is read and dropped, so that the client gets to see the answer.
        call.request.unpipe().resume();
        if (error instanceof RestError)
            sendError(call.response, error.status, error.message);
        else
            sendError(call.response, 500, errorText(error));
    }
}
function refuseRoute(path, routes, response) {
    const methods = routes.filter((route) => route.endsWith(` ${path}`)).map((route) => route.split(' ', 1)[0]);
    if (methods.length === 0)
        return sendError(response, 404, `no such endpoint: ${path}`);
    response.setHeader('allow', methods.join(', '));
    sendError(response, 405, 'method not allowed');
}
function parseUrl(request) {
    const target = request.url ?? '';
    if (!target.startsWith('/') || target.startsWith('//'))
        return undefined;
    try {
        return new URL(target, 'http://agent');
    }
    catch {
        // Not a URL: the caller answers 400.
        return undefined;
    }
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/agent/passwd.js
/** Parses passwd(5). Lines that are not entries are skipped: the file belongs to the sandbox and may hold anything. */
function parsePasswd(text) {
    return fields(text).flatMap(([name, , uid, gid, , home]) => {
        const ids = [uid, gid].map(parseId);
        if (!name || ids[0] === undefined || ids[1] === undefined)
            return [];
        return [{ name, uid: ids[0], gid: ids[1], home: home || '/' }];
    });
}
/** Parses group(5), skipping what is not an entry. */
function parseGroup(text) {
    return fields(text).flatMap(([name, , id, members]) => {
        const gid = parseId(id);
        if (!name || gid === undefined)
            return [];
        return [{ name, gid, members: (members ?? '').split(',').filter((member) => member !== '') }];
    });
}
function fields(text) {
    return text.split('\n').map((line) => line.split(':'));
}
/** An id of 32 bits; the last value means "no id" to the kernel. */
function parseId(text) {
    if (text === undefined || !/^\d{1,10}$/.test(text))
        return undefined;
    const id = Number(text);
    return id < 0xffff_ffff ? id : undefined;
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/agent/users.js


function createUsers(passwdFile = '/etc/passwd', groupFile = '/etc/group') {
    const passwd = cachedByChange(passwdFile, (text) => {
        const entries = parsePasswd(text);
        return { byName: firstBy(entries, (entry) => entry.name), byId: firstBy(entries, (entry) => entry.uid) };
    });
    const group = cachedByChange(groupFile, (text) => {
        const entries = parseGroup(text);
        return { entries, byId: firstBy(entries, (entry) => entry.gid) };
    });
    return {
        find(name) {
            const entry = passwd().byName.get(name);
            return entry && { ...entry, groups: groupsOf(entry, group().entries) };
        },
        userName: (uid) => passwd().byId.get(uid)?.name ?? String(uid),
        groupName: (gid) => group().byId.get(gid)?.name ?? String(gid),
    };
}
function groupsOf(user, groups) {
    const ids = groups.filter((group) => group.members.includes(user.name)).map((group) => group.gid);
    return [...new Set(ids)].filter((gid) => gid !== user.gid);
}
/** As the C library does: where two lines share a name or an id, the first counts. */
function firstBy(entries, key) {
    const map = new Map();
    for (const entry of entries)
        if (!map.has(key(entry)))
            map.set(key(entry), entry);
    return map;
}
function cachedByChange(file, parse) {
    let stamp = '';
    let value = parse('');
    return () => {
        const now = stampOf(file);
        if (now !== stamp) {
            value = parse(now === '' ? '' : users_readText(file));
            stamp = now;
        }
        return value;
    };
}
function stampOf(file) {
    const stat = (0,external_node_fs_.statSync)(file, { bigint: true, throwIfNoEntry: false });
    return stat === undefined ? '' : `${stat.ino}:${stat.size}:${stat.mtimeNs}:${stat.ctimeNs}`;
}
function users_readText(file) {
    try {
        return (0,external_node_fs_.readFileSync)(file, 'utf8');
    }
    catch {
        // Removed or made unreadable since the stat: the sandbox then has no users, and every call says so.
        return '';
    }
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/agent/requests.js














/** The largest message a call may carry; a client writes more standard input in several calls. */
const MAX_MESSAGE_BYTES = 64 * 1024 * 1024;
/** setTimeout's limit; a longer wait would end at once. */
const MAX_TIMEOUT_MS = 2_147_483_647;
/** Everything that the agent answers but its health: Connect calls, REST for the rest, and relays; behind the token. */
function createRequests(config) {
    const state = createState(config);
    const users = createUsers();
    const rest = restRoutes(state, users);
    const calls = (0,connect_node_adapter/* connectNodeAdapter */.a)({
        grpc: false,
        grpcWeb: false,
        // Requests may be compressed; answers stay plain, as compressing on loopback only costs.
        acceptCompression: [compression/* compressionGzip */.J],
        compressMinBytes: MAX_MESSAGE_BYTES,
        readMaxBytes: MAX_MESSAGE_BYTES,
        routes(router) {
            router.service(Process, processService(state, users));
            router.service(Filesystem, filesystemService(state, users));
        },
        fallback: (request, response) => rest(request, response),
    });
    const handle = (request, response) => {
        const path = pathOf(request);
        if (!mayPass(request, path, state.token))
            return requests_refuse(response, path);
        if (isRpcPath(path)) {
            const refusal = rpcRefusal(request, path);
            if (refusal !== undefined) {
                // What is left of the body is read and dropped, so that the client gets to see the answer.
                request.resume();
                for (const [name, value] of Object.entries(refusal.headers))
                    response.setHeader(name, value);
                return sendJson(response, refusal.status, refusal.body);
            }
        }
        capTimeout(request);
        calls(request, response);
    };
    return {
        handle(request, response) {
            try {
                handle(request, response);
            }
            catch (error) {
                sendError(response, 400, error instanceof Error ? error.message : 'bad request');
            }
        },
        connect: (request, socket, head) => relay(request, socket, head, state.token),
        // Loading the native module takes about 15 ms: before the first command waits for it.
        async warmUp() {
            await nativePipes();
            await inheritedFileLimit();
        },
    };
}
function pathOf(request) {
    return (request.url ?? '').split('?', 1)[0] ?? '';
}
/** Connect clients understand `code` as a word, REST clients as the HTTP status. */
function requests_refuse(response, path) {
    const message = 'unauthorized access, please provide a valid access token or method signing if supported';
    sendJson(response, 401, { code: isRpcPath(path) ? 'unauthenticated' : 401, message });
}
function capTimeout(request) {
    if (Number(request.headers['connect-timeout-ms']) > MAX_TIMEOUT_MS) {
        request.headers['connect-timeout-ms'] = String(MAX_TIMEOUT_MS);
    }
}


/***/ })

};
