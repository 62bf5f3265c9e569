/** One builder per kind of page. */
@NullMarked
package io.vitharness.site.page;

import org.jspecify.annotations.NullMarked;
