@NullMarked
package io.vitharness.data.template;

import org.jspecify.annotations.NullMarked;
