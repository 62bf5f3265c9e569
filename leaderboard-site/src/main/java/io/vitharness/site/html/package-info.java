/** From templates and untrusted text to HTML. */
@NullMarked
package io.vitharness.site.html;

import org.jspecify.annotations.NullMarked;
