import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 1421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 6466:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");

/***/ }),

/***/ 8500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 7066:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tty");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 2203:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream");

/***/ }),

/***/ 4014:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _engine_agent_main_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7507);

await (0,_engine_agent_main_js__WEBPACK_IMPORTED_MODULE_0__/* .runAgent */ .J)(process.env);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 7700:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   _I: () => (/* binding */ takeConfig),
/* harmony export */   kS: () => (/* binding */ parseDefaults),
/* harmony export */   u4: () => (/* binding */ isRecord)
/* harmony export */ });
/**
 * Takes the agent's configuration out of its own environment: `E2B_AGENT_LISTEN`, `E2B_AGENT_TOKEN` (must be there;
 * empty means "no token") and `E2B_AGENT_BOOT`, JSON `{ envVars, defaultUser, defaultWorkdir }`. Empties `env`, so
 * that neither the token nor anything else the agent was started with can reach a command. Throws on what it cannot
 * understand.
 */
function takeConfig(env) {
    const listen = env['E2B_AGENT_LISTEN'] ?? '0.0.0.0:49983';
    const token = env['E2B_AGENT_TOKEN'];
    const boot = env['E2B_AGENT_BOOT'];
    for (const name of Object.keys(env))
        delete env[name];
    if (token === undefined)
        throw new Error('E2B_AGENT_TOKEN is not set (set it to nothing for an open agent)');
    return {
        listen: parseListen(listen),
        token,
        boot: parseDefaults(boot === undefined ? {} : parseJson(boot)),
    };
}
/**
 * Reads sandbox defaults from JSON of unknown shape (the boot variable, the body of `POST /init`): unknown keys are
 * ignored, `null` counts as absent. Throws an Error that names the wrong key.
 */
function parseDefaults(value) {
    if (!isRecord(value))
        throw new Error('expected a JSON object');
    const { envVars, defaultUser, defaultWorkdir } = value;
    const defaults = { envVars: {} };
    if (envVars !== undefined && envVars !== null) {
        if (!isRecord(envVars))
            throw new Error('envVars must be an object');
        for (const [name, text] of Object.entries(envVars)) {
            if (typeof text !== 'string')
                throw new Error(`envVars.${name} must be a string`);
            defaults.envVars[name] = text;
        }
    }
    if (defaultUser !== undefined && defaultUser !== null) {
        if (typeof defaultUser !== 'string')
            throw new Error('defaultUser must be a string');
        defaults.defaultUser = defaultUser;
    }
    if (defaultWorkdir !== undefined && defaultWorkdir !== null) {
        if (typeof defaultWorkdir !== 'string')
            throw new Error('defaultWorkdir must be a string');
        defaults.defaultWorkdir = defaultWorkdir;
    }
    return defaults;
}
function parseListen(text) {
    const match = /^(?:\[(?<v6>[^\]]+)\]|(?<host>[^:]*)):(?<port>\d{1,5})$/.exec(text);
    const port = Number(match?.groups?.['port']);
    if (match === null || port > 65_535)
        throw new Error(`E2B_AGENT_LISTEN is not host:port: ${text}`);
    return { host: match.groups?.['v6'] ?? (match.groups?.['host'] || '0.0.0.0'), port };
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch (error) {
        throw new Error('E2B_AGENT_BOOT is not JSON', { cause: error });
    }
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}


/***/ }),

/***/ 7507:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  J: () => (/* binding */ runAgent)
});

;// CONCATENATED MODULE: ./.cache/build/lib/base64.js
/**
 * Gives `Uint8Array` these methods where Node lacks them, made of Buffer's. The library that carries a sandbox's output
 * uses them if they are there when it is loaded, and is written in JavaScript otherwise: that was most of what a line of
 * output cost. Safe to repeat.
 */
function useBase64() {
    const methods = Uint8Array.prototype;
    if (methods.toBase64 === undefined)
        base64_define('toBase64', toBase64);
    if (methods.setFromBase64 === undefined)
        base64_define('setFromBase64', setFromBase64);
}
function base64_define(name, value) {
    // oxlint-disable-next-line no-extend-native -- what the language's standard puts there, where Node does not yet
    Object.defineProperty(Uint8Array.prototype, name, { value, configurable: true, writable: true });
}
function toBase64({ alphabet = 'base64', omitPadding = false } = {}) {
    const text = Buffer.from(this.buffer, this.byteOffset, this.byteLength).toString(alphabet);
    if (omitPadding)
        return text.replace(/=+$/, '');
    return text.padEnd(Math.ceil(text.length / 4) * 4, '=');
}
/** Only what is well-formed and fits; callers have a slower way for the rest. */
function setFromBase64(text) {
    const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
    const size = (text.length / 4) * 3 - padding;
    const target = Buffer.from(this.buffer, this.byteOffset, this.byteLength);
    // Buffer leaves out what it does not know, so that fewer bytes come out.
    if (text.length % 4 !== 0 || size > this.length || target.write(text, 'base64') !== size) {
        throw new SyntaxError('malformed base64');
    }
    return { read: text.length, written: size };
}

// EXTERNAL MODULE: ./.cache/build/lib/engine/agent/config.js
var agent_config = __nccwpck_require__(7700);
;// CONCATENATED MODULE: ./.cache/build/lib/engine/agent/light-headers.js
/**
 * HTTP header fields in memory, as the Connect library uses the web's `Headers`: names in lower case, values of one
 * name joined, entries sorted by name. Values come from Node's parser or from our own code, so they are not checked.
 */
class LightHeaders {
    #values = new Map();
    constructor(init) {
        if (init === undefined || init === null)
            return;
        const pairs = Symbol.iterator in init ? init : Object.entries(init);
        for (const [name, value] of pairs)
            this.append(name, value);
    }
    append(name, value) {
        const key = name.toLowerCase();
        this.#values.set(key, [...(this.#values.get(key) ?? []), trimmed(value)]);
    }
    set(name, value) {
        this.#values.set(name.toLowerCase(), [trimmed(value)]);
    }
    delete(name) {
        this.#values.delete(name.toLowerCase());
    }
    has(name) {
        return this.#values.has(name.toLowerCase());
    }
    get(name) {
        return this.#values.get(name.toLowerCase())?.join(', ') ?? null;
    }
    getSetCookie() {
        return [...(this.#values.get('set-cookie') ?? [])];
    }
    forEach(visit, self) {
        for (const [name, value] of this)
            visit.call(self, value, name, this);
    }
    *entries() {
        for (const name of [...this.#values.keys()].sort()) {
            const values = this.#values.get(name) ?? [];
            // Cookies cannot be joined: each is an entry of its own.
            for (const value of name === 'set-cookie' ? values : [values.join(', ')])
                yield [name, value];
        }
    }
    *keys() {
        for (const [name] of this)
            yield name;
    }
    *values() {
        for (const [, value] of this)
            yield value;
    }
    [Symbol.iterator]() {
        return this.entries();
    }
}
/**
 * Puts `LightHeaders` in the place of the global `Headers`. Node's own comes with its whole web client, which is loaded
 * at the first use: about 20 ms of the first command of every sandbox, and 4 MiB, for a client that the agent never uses.
 */
function useLightHeaders() {
    // Deleted first: assigning to Node's lazy property would load what it stands for.
    Reflect.deleteProperty(globalThis, 'Headers');
    Object.defineProperty(globalThis, 'Headers', {
        value: LightHeaders,
        writable: true,
        configurable: true,
        enumerable: false,
    });
}
/** The whitespace around a value is not part of it. */
function trimmed(value) {
    return value.replace(/^[\t\n\r ]+|[\t\n\r ]+$/g, '');
}

// EXTERNAL MODULE: ./.cache/build/lib/engine/agent/once.js
var once = __nccwpck_require__(1331);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __nccwpck_require__(7067);
;// CONCATENATED MODULE: ./.cache/build/lib/engine/agent/server.js

const MALFORMED_BODY = JSON.stringify({ code: 400, message: 'malformed request' });
/** The answer to what is not HTTP. */
const MALFORMED = [
    'HTTP/1.1 400 Bad Request',
    'Connection: close',
    'Content-Type: application/json',
    `Content-Length: ${MALFORMED_BODY.length}`,
    '',
    MALFORMED_BODY,
].join('\r\n');
/**
 * The agent's HTTP server, not listening yet. It answers `GET /health` itself, which is all that a caller waits for; the
 * rest goes to `requests`, which may still be loading: what comes before it is there waits.
 */
function createAgentServer(requests) {
    const server = (0,external_node_http_.createServer)((request, response) => {
        // A client that goes away in the middle is no error of ours; what it was doing hears of it by `close`.
        response.on('error', () => undefined);
        if (request.method === 'GET' && request.url === '/health') {
            response.writeHead(204).end();
            return;
        }
        requests().then((loaded) => loaded.handle(request, response), (error) => {
            process.stderr.write(`agent: ${String(error)}\n`);
            response.writeHead(500, { 'content-type': 'application/json', connection: 'close' });
            response.end(JSON.stringify({ code: 500, message: 'the agent could not be loaded' }));
        });
    });
    server.on('connect', (request, socket, head) => {
        // Until a handler looks after it.
        socket.on('error', () => undefined);
        requests().then((loaded) => loaded.connect(request, socket, head), () => socket.destroy());
    });
    // Uploads and streams last as long as they last, and a proxy keeps idle connections for its next request.
    server.requestTimeout = 0;
    server.timeout = 0;
    server.keepAliveTimeout = 620_000;
    server.headersTimeout = 60_000;
    server.on('clientError', (_error, socket) => {
        if (socket.writable)
            socket.end(MALFORMED);
        else
            socket.destroy();
    });
    return server;
}

;// CONCATENATED MODULE: ./.cache/build/lib/engine/agent/main.js





/**
 * Runs the sandbox agent until its process ends: reads the configuration out of `env` (and empties it), listens,
 * and prints `listening <port>` on stdout. Throws what is wrong with the configuration or the address.
 */
async function runAgent(env) {
    const config = (0,agent_config/* takeConfig */._I)(env);
    // E2B's files are 0644 and its directories 0755, whatever the container's first process was started with.
    process.umask(0o022);
    // A sandbox is up when this listens: what the first answer does not need is loaded after that.
    const requests = (0,once/* once */.O)(async () => {
        useLightHeaders();
        useBase64();
        const { createRequests } = await Promise.all(/* import() */[__nccwpck_require__.e(971), __nccwpck_require__.e(425)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6425));
        return createRequests(config);
    });
    const server = createAgentServer(requests);
    await new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(config.listen, () => {
            server.off('error', reject);
            resolve();
        });
    });
    // Not before: what stops the start must end the process.
    keepAliveOnStrayErrors();
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    process.stdout.write(`listening ${port}\n`);
    await (await requests()).warmUp();
}
/**
 * An error that no request caught is logged and survived. The agent's death would take the control of the whole
 * sandbox with it, and what requests share (the process table, the defaults) only changes in single statements, so
 * a handler that was cut short leaves nothing half done behind.
 */
function keepAliveOnStrayErrors() {
    const report = (error) => {
        process.stderr.write(`agent: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    };
    process.on('uncaughtException', report);
    process.on('unhandledRejection', report);
    // The log may be gone (its reader died): what it would have held is lost, the agent is not.
    process.stderr.on('error', () => undefined);
    process.stdout.on('error', () => undefined);
}


/***/ }),

/***/ 1331:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ once)
/* harmony export */ });
/** Runs `work` on the first call only; every call gets that one result. */
function once(work) {
    let done;
    return () => (done ??= { value: work() }).value;
}


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(4014);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
