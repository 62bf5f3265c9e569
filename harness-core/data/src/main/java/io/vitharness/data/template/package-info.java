/**
 * Chat templates of published models: the part of Jinja 2 that they use, with Python's values and texts. What is not
 * known is refused, never rendered as nothing. Templates are untrusted: they reach nothing but the given variables, and
 * their work and output are limited.
 */
@NullMarked
package io.vitharness.data.template;

import org.jspecify.annotations.NullMarked;
