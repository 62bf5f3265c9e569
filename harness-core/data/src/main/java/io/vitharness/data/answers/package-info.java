/** Answers that were recorded elsewhere: files of other harnesses by question id, our own by prompt. */
@NullMarked
package io.vitharness.data.answers;

import org.jspecify.annotations.NullMarked;
