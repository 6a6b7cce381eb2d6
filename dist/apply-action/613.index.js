export const id = 613;
export const ids = [613];
export const modules = {

/***/ 49613:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ensureSpecified: () => (/* binding */ ensureSpecified)
/* harmony export */ });
/* harmony import */ var _template_identity_identify_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33992);
/* harmony import */ var _ensure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22062);


/** {@link ensureTemplate} for a template as a description asks for it. */
async function ensureSpecified(build, { definition, label, manifests }, backend, options) {
    const { reporter, signal, runId, warn } = options;
    for (const note of definition.notes)
        reporter.notice(`template ${definition.name}: ${note}`);
    const identity = await (0,_template_identity_identify_js__WEBPACK_IMPORTED_MODULE_0__/* .identify */ .l)(definition, { signal });
    return (0,_ensure_js__WEBPACK_IMPORTED_MODULE_1__/* .ensureTemplate */ .N)(definition, identity, {
        backend,
        reporter,
        signal,
        runId,
        manifests,
        warn,
        force: build.force,
        deadlineMs: build.deadlineMs,
        ...(build.maxAgeMs === undefined ? {} : { maxAgeMs: build.maxAgeMs }),
        ...(label === undefined ? {} : { label }),
        ...(build.smoke === undefined ? {} : { smoke: build.smoke }),
    });
}


/***/ })

};
