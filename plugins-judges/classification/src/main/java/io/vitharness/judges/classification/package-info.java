/** The judge {@code classification}: reads one label of a closed set, and makes the figures of classifiers. */
@NullMarked
package io.vitharness.judges.classification;

import org.jspecify.annotations.NullMarked;
