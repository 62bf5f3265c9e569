/** Reads and writes those pickles of Python that hold plain data, without ever running what is in them. */
@NullMarked
package io.vitharness.data.pickle;

import org.jspecify.annotations.NullMarked;
