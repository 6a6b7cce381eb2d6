/**
 * How E2B names an existing template: `name`, `name:tag`, `namespace/name[:tag]`, a template ID, or a
 * snapshot ID (`<template>:<tag>`). Aliases are `[a-z0-9-_]+` and tags `[a-z0-9-_.]+`; the service lowers
 * their case, so capitals are taken as well (reference: E2B's template routes).
 */
export const TEMPLATE_REFERENCE = /^(?:[A-Za-z0-9_-]+\/)?[A-Za-z0-9_-]+(?::[A-Za-z0-9_.-]+)?$/;

/** The name of a template to build: without a tag, because the tag is the hash of what shapes it. */
export const TEMPLATE_NAME = /^[A-Za-z0-9_-]+$/;
