/**
 * Where this browser keeps which chapters were read: one string, the chapters with spaces between them, as in
 * `start/kinds cost`. A chapter that is gone stays stored and is not shown. Raise the number only if a chapter's name
 * would come to mean another one.
 */
export const READ_KEY = 'open-or-paid:read:1';
