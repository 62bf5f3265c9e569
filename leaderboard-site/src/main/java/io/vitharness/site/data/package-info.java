/** Runs as read from their folders. */
@NullMarked
package io.vitharness.site.data;

import org.jspecify.annotations.NullMarked;
