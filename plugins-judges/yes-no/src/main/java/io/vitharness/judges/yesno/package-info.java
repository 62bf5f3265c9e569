/** The judge {@code yes-no}: reads yes or no, and makes the figures of POPE and of MME. */
@NullMarked
package io.vitharness.judges.yesno;

import org.jspecify.annotations.NullMarked;
