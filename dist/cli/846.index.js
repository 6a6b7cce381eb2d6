export const id = 846;
export const ids = [846];
export const modules = {

/***/ 38846:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   isLocal: () => (/* binding */ isLocal),
/* harmony export */   resolveEndpoint: () => (/* binding */ resolveEndpoint)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78319);

const NO_KEY = 'no API key';
const NO_KEY_HINT = 'set E2B_API_KEY or the api-key input (in workflows: secrets are not given to runs of forks or of Dependabot), ' +
    'or use `engine: local`, which needs no account';
const ENGINE_HINT = 'start one with a run or with `e2b-action engine start`, or use `--engine cloud` with an API key';
/** True when `backend` means the local engine, given this environment. */
function isLocal(backend, environment) {
    if (backend.engine !== 'auto')
        return backend.engine === 'local';
    return (backend.apiKey ?? environment.E2B_API_KEY ?? '') === '';
}
/**
 * Decides which service runs the sandbox and how to reach it; starts the local engine when it is the one.
 *
 * @throws BackendError when the cloud is asked for without a key; EngineUnavailableError (local-engine) when the
 *   engine cannot run here.
 */
async function resolveEndpoint(backend, context) {
    if (isLocal(backend, context.environment))
        return await localConnection(backend, context);
    return cloudConnection(backend, context);
}
function cloudConnection(backend, context) {
    const { environment } = context;
    const apiKey = backend.apiKey ?? environment.E2B_API_KEY;
    if (!apiKey)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BackendError */ .Jh('auth', noKey(context), NO_KEY_HINT);
    const apiUrl = backend.apiUrl ?? environment.E2B_API_URL;
    const domain = backend.domain ?? environment.E2B_DOMAIN;
    const proxy = proxyFor(apiUrl ?? 'https://api.e2b.app', environment);
    return {
        kind: 'cloud',
        apiKey,
        ...(domain ? { domain } : {}),
        ...(apiUrl ? { apiUrl } : {}),
        ...(environment.E2B_SANDBOX_URL ? { sandboxUrl: environment.E2B_SANDBOX_URL } : {}),
        ...(proxy ? { proxy } : {}),
    };
}
function noKey({ whyNoKey }) {
    return whyNoKey === undefined ? NO_KEY : `${NO_KEY} (${whyNoKey})`;
}
/** A runner behind a proxy says so in HTTPS_PROXY; the SDK takes it only as an option. Plain http goes direct. */
function proxyFor(apiUrl, environment) {
    if (!apiUrl.startsWith('https:'))
        return undefined;
    return environment.HTTPS_PROXY || environment.https_proxy || undefined;
}
async function localConnection(backend, context) {
    if (backend.engine === 'auto') {
        context.onNotice(`${noKey(context)}: using the local engine; set E2B_API_KEY or the api-key input to use E2B Cloud`);
    }
    const { ensureLocalEngine, findLocalEngine } = await __webpack_require__.e(/* import() */ 264).then(__webpack_require__.bind(__webpack_require__, 19883));
    const engine = context.startEngine === false
        ? await findLocalEngine()
        : await ensureLocalEngine({
            onNotice: (text) => context.onNotice(text),
            ...(context.signal ? { signal: context.signal } : {}),
        });
    if (!engine) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BackendError */ .Jh('not-found', 'the local engine is not running, so it has no sandboxes', ENGINE_HINT);
    }
    return { kind: 'local', apiKey: engine.apiKey, apiUrl: engine.apiUrl, sandboxUrl: engine.sandboxUrl };
}


/***/ })

};
