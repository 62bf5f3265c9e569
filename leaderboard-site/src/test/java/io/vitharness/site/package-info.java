@NullMarked
package io.vitharness.site;

import org.jspecify.annotations.NullMarked;
