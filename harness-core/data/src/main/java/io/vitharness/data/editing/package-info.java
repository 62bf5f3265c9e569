/** Pictures edited by instruction: MagicBrush's files, masks of what was edited, and the picture files beside them. */
@NullMarked
package io.vitharness.data.editing;

import org.jspecify.annotations.NullMarked;
