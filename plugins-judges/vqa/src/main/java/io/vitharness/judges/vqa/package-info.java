/** Short answers to questions about pictures, scored by the published rules. */
@NullMarked
package io.vitharness.judges.vqa;

import org.jspecify.annotations.NullMarked;
