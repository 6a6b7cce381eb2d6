export const id = 34;
export const ids = [34];
export const modules = {

/***/ 34034:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   shownFindings: () => (/* binding */ shownFindings)
/* harmony export */ });
/* harmony import */ var _report_secret_mask_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9613);
/* harmony import */ var _spec_quote_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33451);


/** The longest text of a finding, in characters. */
const LONGEST = 600;
/**
 * Findings as they may be shown. They quote files, answers and variables that nobody vouches for: secrets are masked,
 * whatever steers a terminal is written out, and each text is one line of bounded length.
 */
function shownFindings(findings, secrets) {
    const mask = (0,_report_secret_mask_js__WEBPACK_IMPORTED_MODULE_0__/* .createSecretMask */ .b1)(secrets);
    const clean = (text) => (0,_spec_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .shorten */ .ml)((0,_spec_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(mask.apply(text)), LONGEST);
    return findings.map((finding) => {
        const { what, from, place } = finding;
        const said = {
            what: clean(what),
            ...(from === undefined ? {} : { from: clean(from) }),
            ...(place === undefined ? {} : { place: { ...place, file: clean(place.file) } }),
        };
        if (finding.level === 'ok')
            return { ...finding, ...said };
        return { ...finding, ...said, wayOut: clean(finding.wayOut) };
    });
}


/***/ })

};
