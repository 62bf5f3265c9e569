/** Names, writing and swapping of the site folder. */
@NullMarked
package io.vitharness.site.files;

import org.jspecify.annotations.NullMarked;
