@NullMarked
package io.vitharness.media.processor;

import org.jspecify.annotations.NullMarked;
