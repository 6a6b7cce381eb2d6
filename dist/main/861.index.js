export const id = 861;
export const ids = [861];
export const modules = {

/***/ 24523:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ comeBackTo)
/* harmony export */ });
/**
 * How people get into a sandbox that was left: into one of E2B with E2B's own command, into others with ours, which knows
 * where they are. One of this machine is not reached from elsewhere.
 */
function comeBackTo(id, local, { domain, apiUrl }, environment) {
    // The service chose the ID, and the user the address; as words of a command they have to be nothing else.
    const plain = (text) => /^[\w.:/[\]-]+$/.test(text);
    if (id === null || !plain(id))
        return local ? { localOnly: true } : {};
    const own = `npx e2b-sandbox-action shell ${id}`;
    if (local)
        return { localOnly: true, shell: `${own} --engine local` };
    const [at, where] = [apiUrl ?? environment.E2B_API_URL, domain ?? environment.E2B_DOMAIN];
    if (!at && !where)
        return { shell: `npx @e2b/cli sandbox connect ${id}` };
    if (![at, where].every((address) => !address || plain(address)))
        return {};
    const flags = [...(where ? [`--domain ${where}`] : []), ...(at ? [`--api-url ${at}`] : [])];
    return { shell: [own, ...flags].join(' ') };
}


/***/ }),

/***/ 67861:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   keepRunReport: () => (/* binding */ keepRunReport)
/* harmony export */ });
/* harmony import */ var _api_target_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50611);
/* harmony import */ var _come_back_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24523);
/* harmony import */ var _event_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67691);



/** Writes the report that the description asks for; see `keepReport`. Its code is loaded only then. */
async function keepRunReport(spec, result, { tests, local, environment, secrets }) {
    if (spec.report.page === undefined)
        return undefined;
    const { keepReport } = await Promise.all(/* import() */[__webpack_require__.e(453), __webpack_require__.e(456)]).then(__webpack_require__.bind(__webpack_require__, 30456));
    const target = (0,_api_target_js__WEBPACK_IMPORTED_MODULE_1__/* .targetOf */ .$)(environment, (0,_event_js__WEBPACK_IMPORTED_MODULE_0__/* .readEvent */ .j)(environment));
    return await keepReport(spec, result, {
        ...(tests ? { tests } : {}),
        links: target ? { run: target.runUrl, blob: target.blobUrl } : {},
        back: (0,_come_back_js__WEBPACK_IMPORTED_MODULE_2__/* .comeBackTo */ .j)(result.sandbox.id, local, spec.backend, environment),
        secrets,
        title: (0,_api_target_js__WEBPACK_IMPORTED_MODULE_1__/* .runTitle */ .k)(environment),
    });
}


/***/ })

};
