/** What readers of data sets share: JSON entries with their place, picture files named by strangers, hashes. */
@NullMarked
package io.vitharness.data.files;

import org.jspecify.annotations.NullMarked;
