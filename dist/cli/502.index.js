export const id = 502;
export const ids = [502];
export const modules = {

/***/ 29264:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ shellQuote)
/* harmony export */ });
/** Quotes one word for a POSIX shell. Throws on NUL, which no argument can hold. */
function shellQuote(word) {
    if (word.includes('\0'))
        throw new TypeError('a shell word cannot hold a NUL byte');
    if (/^[\w@%+=:,./-]+$/.test(word))
        return word;
    return `'${word.replaceAll("'", `'\\''`)}'`;
}


/***/ })

};
